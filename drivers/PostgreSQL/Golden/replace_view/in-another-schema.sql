-- replace_view: in another schema
-- up
CREATE OR REPLACE VIEW "archive"."adults" AS SELECT id, email FROM users WHERE age >= 40;
-- down
CREATE OR REPLACE VIEW "archive"."adults" AS SELECT id, email FROM users WHERE age >= 18;
