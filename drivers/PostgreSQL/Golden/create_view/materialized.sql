-- create_view: materialized
-- up
CREATE MATERIALIZED VIEW "adults" AS SELECT id, email FROM users WHERE age >= 18;
-- down
DROP MATERIALIZED VIEW "adults";
