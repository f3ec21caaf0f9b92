-- alter_column: string to text
-- up
ALTER TABLE `users` MODIFY COLUMN `nickname` longtext;
-- down
ALTER TABLE `users` MODIFY COLUMN `nickname` varchar(20);
