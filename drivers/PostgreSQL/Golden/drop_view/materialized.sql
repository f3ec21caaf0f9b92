-- drop_view: materialized
-- up
DROP MATERIALIZED VIEW "adults";
-- down
CREATE MATERIALIZED VIEW "adults" AS SELECT id, email FROM users WHERE age >= 18;
