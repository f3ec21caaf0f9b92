-- drop_view: one that is gone already is fine when told so
-- up
DROP VIEW IF EXISTS "adults";
