-- drop_schema: empty
-- up
DROP SCHEMA "archive";
-- down
CREATE SCHEMA "archive";
