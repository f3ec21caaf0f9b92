-- create_sequence: counting down
-- up
CREATE SEQUENCE `tickets` INCREMENT BY -1 MINVALUE -100 MAXVALUE 10 START WITH 10;
-- down
DROP SEQUENCE `tickets`;
