-- alter_column: string(20) to string(80)
-- up
ALTER TABLE `users` MODIFY COLUMN `nickname` varchar(80);
-- down
ALTER TABLE `users` MODIFY COLUMN `nickname` varchar(20);
