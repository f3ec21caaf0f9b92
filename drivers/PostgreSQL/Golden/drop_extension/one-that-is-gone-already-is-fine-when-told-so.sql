-- drop_extension: one that is gone already is fine when told so
-- up
DROP EXTENSION IF EXISTS "citext";
