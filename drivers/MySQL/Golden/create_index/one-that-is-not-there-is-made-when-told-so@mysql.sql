-- create_index: one that is not there is made when told so
-- up
CREATE INDEX `ix_people_age` ON `people` (`age`);
-- down
DROP INDEX `ix_people_age` ON `people`;
