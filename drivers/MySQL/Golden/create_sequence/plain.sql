-- create_sequence: plain
-- up
CREATE SEQUENCE `tickets`;
-- down
DROP SEQUENCE `tickets`;
