-- drop_schema: with everything in it
-- up
DROP SCHEMA "archive" CASCADE;
