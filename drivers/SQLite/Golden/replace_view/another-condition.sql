-- replace_view: another condition
-- up
CREATE VIEW "_skein_new_adults" AS SELECT id, email FROM users WHERE age >= 40;
PRAGMA writable_schema = ON;
-- of 1 rows:
UPDATE sqlite_schema SET sql = 'CREATE VIEW "adults" AS SELECT id, email FROM users WHERE age >= 40'
WHERE type = 'view' AND name = 'adults';
PRAGMA writable_schema = RESET;
DROP VIEW "_skein_new_adults";
-- down
CREATE VIEW "_skein_new_adults" AS SELECT id, email FROM users WHERE age >= 18;
PRAGMA writable_schema = ON;
-- of 1 rows:
UPDATE sqlite_schema SET sql = 'CREATE VIEW "adults" AS SELECT id, email FROM users WHERE age >= 18'
WHERE type = 'view' AND name = 'adults';
PRAGMA writable_schema = RESET;
DROP VIEW "_skein_new_adults";
