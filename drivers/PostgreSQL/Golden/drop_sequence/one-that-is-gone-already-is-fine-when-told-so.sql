-- drop_sequence: one that is gone already is fine when told so
-- up
DROP SEQUENCE IF EXISTS "tickets";
