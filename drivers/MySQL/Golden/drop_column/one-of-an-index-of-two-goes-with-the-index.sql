-- drop_column: one of an index of two goes with the index
-- up
ALTER TABLE `users` DROP INDEX `ix_age_email`, DROP COLUMN `age`;
