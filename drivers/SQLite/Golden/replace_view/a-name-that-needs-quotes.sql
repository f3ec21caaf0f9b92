-- replace_view: a name that needs quotes
-- up
CREATE VIEW "_skein_new_Adu""lts `it's`" AS SELECT id, email FROM users WHERE age >= 40;
PRAGMA writable_schema = ON;
-- of 1 rows:
UPDATE sqlite_schema SET sql = 'CREATE VIEW "Adu""lts `it''s`" AS SELECT id, email FROM users WHERE age >= 40'
WHERE type = 'view' AND name = 'Adu"lts `it''s`';
PRAGMA writable_schema = RESET;
DROP VIEW "_skein_new_Adu""lts `it's`";
-- down
CREATE VIEW "_skein_new_Adu""lts `it's`" AS SELECT id, email FROM users WHERE age >= 18;
PRAGMA writable_schema = ON;
-- of 1 rows:
UPDATE sqlite_schema SET sql = 'CREATE VIEW "Adu""lts `it''s`" AS SELECT id, email FROM users WHERE age >= 18'
WHERE type = 'view' AND name = 'Adu"lts `it''s`';
PRAGMA writable_schema = RESET;
DROP VIEW "_skein_new_Adu""lts `it's`";
