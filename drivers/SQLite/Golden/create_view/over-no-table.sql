-- create_view: over no table
-- up
CREATE VIEW "constants" AS SELECT 1 AS one;
-- down
DROP VIEW "constants";
