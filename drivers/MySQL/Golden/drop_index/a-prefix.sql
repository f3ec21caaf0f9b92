-- drop_index: a prefix
-- up
DROP INDEX `ix_people` ON `people`;
-- down
CREATE INDEX `ix_people` ON `people` (`note`(20));
