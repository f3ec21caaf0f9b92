-- add_column: one that is not there is added when told so
-- up
ALTER TABLE `users` ADD COLUMN `phone` varchar(20);
-- down
ALTER TABLE `users` DROP COLUMN `phone`;
