-- create_extension: into a schema
-- up
CREATE EXTENSION "pg_trgm" SCHEMA "tools";
-- down
DROP EXTENSION "pg_trgm";
