-- drop_view: in another schema
-- up
DROP VIEW "archive"."adults";
-- down
CREATE VIEW "archive"."adults" AS SELECT id, email FROM users WHERE age >= 18;
