-- create_sequence: in another schema
-- up
CREATE SEQUENCE "archive"."tickets" START WITH 7;
-- down
DROP SEQUENCE "archive"."tickets";
