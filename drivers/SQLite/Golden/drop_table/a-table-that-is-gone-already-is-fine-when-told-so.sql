-- drop_table: a table that is gone already is fine when told so
-- up
-- with foreign keys off:
DROP TABLE IF EXISTS "nobody";
