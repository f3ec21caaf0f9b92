-- create_sequence: one that is there already is fine when told so
-- up
CREATE SEQUENCE IF NOT EXISTS "tickets";
