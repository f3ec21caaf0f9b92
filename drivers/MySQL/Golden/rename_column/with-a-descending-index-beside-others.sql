-- rename_column: with a descending index beside others
-- up
ALTER TABLE `users` RENAME COLUMN `age` TO `years`;
-- down
ALTER TABLE `users` RENAME COLUMN `years` TO `age`;
