-- alter_table: the same table twice
-- up
ALTER TABLE `users` ADD COLUMN `phone` varchar(20);
ALTER TABLE `users` MODIFY COLUMN `phone` varchar(40);
-- down
ALTER TABLE `users` MODIFY COLUMN `phone` varchar(20);
ALTER TABLE `users` DROP COLUMN `phone`;
