-- drop_view: one that is there is dropped when told so
-- up
DROP VIEW IF EXISTS "adults";
-- down
CREATE VIEW "adults" AS SELECT id, email FROM users WHERE age >= 18;
