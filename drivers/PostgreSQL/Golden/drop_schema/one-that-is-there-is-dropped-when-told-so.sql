-- drop_schema: one that is there is dropped when told so
-- up
DROP SCHEMA IF EXISTS "archive";
-- down
CREATE SCHEMA "archive";
