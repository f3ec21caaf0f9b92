-- replace_view: a name that needs quotes
-- up
CREATE OR REPLACE VIEW "Adu""lts `it's`" AS SELECT id, email FROM users WHERE age >= 40;
-- down
CREATE OR REPLACE VIEW "Adu""lts `it's`" AS SELECT id, email FROM users WHERE age >= 18;
