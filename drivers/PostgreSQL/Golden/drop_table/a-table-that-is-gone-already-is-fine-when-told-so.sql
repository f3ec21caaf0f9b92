-- drop_table: a table that is gone already is fine when told so
-- up
DROP TABLE IF EXISTS "nobody";
