-- create_schema: one that is there already is fine when told so
-- up
CREATE SCHEMA IF NOT EXISTS "archive";
