-- create_view: in another schema
-- up
CREATE VIEW "archive"."adults" AS SELECT id, email FROM users WHERE age >= 18;
-- down
DROP VIEW "archive"."adults";
