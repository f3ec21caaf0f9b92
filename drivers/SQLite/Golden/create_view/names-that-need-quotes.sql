-- create_view: names that need quotes
-- up
CREATE VIEW "Adu""lts `it's`" ("select", "Ma""il ?") AS SELECT id, email FROM users WHERE age >= 18;
-- down
DROP VIEW "Adu""lts `it's`";
