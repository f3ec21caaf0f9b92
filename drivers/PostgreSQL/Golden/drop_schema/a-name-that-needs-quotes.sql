-- drop_schema: a name that needs quotes
-- up
DROP SCHEMA "Ar""chive";
-- down
CREATE SCHEMA "Ar""chive";
