-- drop_sequence: its options come back
-- up
DROP SEQUENCE `tickets`;
-- down
CREATE SEQUENCE `tickets` INCREMENT BY 5 MINVALUE 10 MAXVALUE 90 START WITH 20 CACHE 3 CYCLE;
