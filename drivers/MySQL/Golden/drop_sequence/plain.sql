-- drop_sequence: plain
-- up
DROP SEQUENCE `tickets`;
-- down
CREATE SEQUENCE `tickets`;
