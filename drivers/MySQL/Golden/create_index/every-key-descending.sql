-- create_index: every key descending
-- up
CREATE INDEX `ix_people` ON `people` (`age` DESC, `email` DESC);
-- down
DROP INDEX `ix_people` ON `people`;
