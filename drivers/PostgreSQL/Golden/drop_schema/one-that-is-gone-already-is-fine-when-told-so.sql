-- drop_schema: one that is gone already is fine when told so
-- up
DROP SCHEMA IF EXISTS "archive";
