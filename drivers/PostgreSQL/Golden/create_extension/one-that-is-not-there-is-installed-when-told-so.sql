-- create_extension: one that is not there is installed when told so
-- up
CREATE EXTENSION IF NOT EXISTS "citext";
-- down
DROP EXTENSION "citext";
