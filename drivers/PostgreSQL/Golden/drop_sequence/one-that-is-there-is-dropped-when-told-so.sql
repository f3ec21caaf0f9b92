-- drop_sequence: one that is there is dropped when told so
-- up
DROP SEQUENCE IF EXISTS "tickets";
-- down
CREATE SEQUENCE "tickets";
