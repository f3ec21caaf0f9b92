-- drop_view: with names for its columns
-- up
DROP VIEW "adults";
-- down
CREATE VIEW "adults" ("number", "mail") AS SELECT id, email FROM users WHERE age >= 18;
