-- create_index: a unique prefix, descending
-- up
CREATE UNIQUE INDEX `ix_people` ON `people` (`email`(50) DESC);
-- down
DROP INDEX `ix_people` ON `people`;
