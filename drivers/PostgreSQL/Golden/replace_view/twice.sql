-- replace_view: twice
-- up
CREATE OR REPLACE VIEW "adults" AS SELECT id, email FROM users WHERE age >= 40;
CREATE OR REPLACE VIEW "adults" AS SELECT id, email FROM users WHERE age IS NULL;
-- down
CREATE OR REPLACE VIEW "adults" AS SELECT id, email FROM users WHERE age >= 40;
CREATE OR REPLACE VIEW "adults" AS SELECT id, email FROM users WHERE age >= 18;
