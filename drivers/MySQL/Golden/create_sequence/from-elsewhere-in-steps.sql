-- create_sequence: from elsewhere, in steps
-- up
CREATE SEQUENCE `tickets` INCREMENT BY 10 START WITH 1000;
-- down
DROP SEQUENCE `tickets`;
