-- drop_view: a name that needs quotes
-- up
DROP VIEW "Adu""lts `it's`";
-- down
CREATE VIEW "Adu""lts `it's`" AS SELECT id, email FROM users WHERE age >= 18;
