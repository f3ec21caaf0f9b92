-- create_index: a prefix of a string beside a column
-- up
CREATE INDEX `ix_people` ON `people` (`email`(10), `age`);
-- down
DROP INDEX `ix_people` ON `people`;
