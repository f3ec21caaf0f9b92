-- add_column: NOT NULL without a default, no rows
-- up
ALTER TABLE `users` ADD COLUMN `visits` int NOT NULL;
-- down
ALTER TABLE `users` DROP COLUMN `visits`;
