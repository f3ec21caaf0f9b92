-- create_sequence: beginning again, some at once
-- up
CREATE SEQUENCE `tickets` MINVALUE 1 MAXVALUE 50 CACHE 5 CYCLE;
-- down
DROP SEQUENCE `tickets`;
