-- rename_column: to the same name in other case
-- up
ALTER TABLE `users` RENAME COLUMN `age` TO `Age`;
-- down
ALTER TABLE `users` RENAME COLUMN `Age` TO `age`;
