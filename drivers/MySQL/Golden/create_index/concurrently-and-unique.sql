-- create_index: concurrently and unique
-- up
-- outside a transaction:
CREATE UNIQUE INDEX `ix_people_age` ON `people` (`age`) ALGORITHM=INPLACE LOCK=NONE;
-- down
DROP INDEX `ix_people_age` ON `people`;
