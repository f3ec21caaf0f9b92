-- replace_view: another condition
-- up
CREATE OR REPLACE VIEW "adults" AS SELECT id, email FROM users WHERE age >= 40;
-- down
CREATE OR REPLACE VIEW "adults" AS SELECT id, email FROM users WHERE age >= 18;
