-- replace_view: with names for its columns
-- up
CREATE VIEW "_skein_new_adults" ("id", "name") AS SELECT id, nickname FROM users WHERE id = 1;
PRAGMA writable_schema = ON;
-- of 1 rows:
UPDATE sqlite_schema SET sql = 'CREATE VIEW "adults" ("id", "name") AS SELECT id, nickname FROM users WHERE id = 1'
WHERE type = 'view' AND name = 'adults';
PRAGMA writable_schema = RESET;
DROP VIEW "_skein_new_adults";
-- down
CREATE VIEW "_skein_new_adults" ("id", "name") AS SELECT id, nickname FROM users WHERE age >= 18;
PRAGMA writable_schema = ON;
-- of 1 rows:
UPDATE sqlite_schema SET sql = 'CREATE VIEW "adults" ("id", "name") AS SELECT id, nickname FROM users WHERE age >= 18'
WHERE type = 'view' AND name = 'adults';
PRAGMA writable_schema = RESET;
DROP VIEW "_skein_new_adults";
