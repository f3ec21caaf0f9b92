-- create_index: the usual method by its name
-- up
CREATE INDEX `ix_people` USING BTREE ON `people` (`age`);
-- down
DROP INDEX `ix_people` ON `people`;
