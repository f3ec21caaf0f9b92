-- create_extension: plain
-- up
CREATE EXTENSION "citext";
-- down
DROP EXTENSION "citext";
