-- create_view: one that is there already is fine when told so
-- up
CREATE VIEW IF NOT EXISTS "adults" AS SELECT 7 AS id;
