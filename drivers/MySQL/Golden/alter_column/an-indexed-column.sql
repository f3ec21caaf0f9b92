-- alter_column: an indexed column
-- up
ALTER TABLE `users` MODIFY COLUMN `nickname` varchar(80);
-- down
ALTER TABLE `users` MODIFY COLUMN `nickname` varchar(20);
