-- create_extension: one that is there already is fine when told so
-- up
CREATE EXTENSION IF NOT EXISTS "citext";
