-- create_index: told its algorithm and lock
-- up
CREATE INDEX `ix_people_age` ON `people` (`age`) ALGORITHM=INPLACE LOCK=NONE;
-- down
DROP INDEX `ix_people_age` ON `people`;
