-- create_sequence: one that is not there is made when told so
-- up
CREATE SEQUENCE IF NOT EXISTS `tickets`;
-- down
DROP SEQUENCE `tickets`;
