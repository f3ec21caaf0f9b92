-- drop_extension: one that is there is removed when told so
-- up
DROP EXTENSION IF EXISTS "citext";
-- down
CREATE EXTENSION "citext";
