-- create_index: a prefix of a text
-- up
CREATE INDEX `ix_people` ON `people` (`note`(20));
-- down
DROP INDEX `ix_people` ON `people`;
