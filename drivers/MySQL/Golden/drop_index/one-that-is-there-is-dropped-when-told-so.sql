-- drop_index: one that is there is dropped when told so
-- up
DROP INDEX `ix_people` ON `people`;
-- down
CREATE INDEX `ix_people` ON `people` (`age`);
