-- drop_index: told its algorithm and lock
-- up
ALTER TABLE `people` DROP INDEX `ix_people`, ALGORITHM=INPLACE, LOCK=NONE;
-- down
CREATE INDEX `ix_people` ON `people` (`age`);
