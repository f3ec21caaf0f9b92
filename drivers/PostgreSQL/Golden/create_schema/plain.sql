-- create_schema: plain
-- up
CREATE SCHEMA "archive";
-- down
DROP SCHEMA "archive";
