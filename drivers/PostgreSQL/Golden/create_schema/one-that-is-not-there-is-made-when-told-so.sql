-- create_schema: one that is not there is made when told so
-- up
CREATE SCHEMA IF NOT EXISTS "archive";
-- down
DROP SCHEMA "archive";
