-- create_sequence: between limits
-- up
CREATE SEQUENCE "tickets" MINVALUE 5 MAXVALUE 99 START WITH 5;
-- down
DROP SEQUENCE "tickets";
