-- create_index: concurrently, and one that is there already is fine when told so
-- up
-- outside a transaction:
CREATE INDEX IF NOT EXISTS `ix_people_age` ON `people` (`age`) ALGORITHM=INPLACE LOCK=NONE;
