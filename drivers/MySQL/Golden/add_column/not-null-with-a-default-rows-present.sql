-- add_column: NOT NULL with a default, rows present
-- up
ALTER TABLE `users` ADD COLUMN `visits` int NOT NULL DEFAULT 5;
-- down
ALTER TABLE `users` DROP COLUMN `visits`;
