-- drop_extension: plain
-- up
DROP EXTENSION "citext";
-- down
CREATE EXTENSION "citext";
