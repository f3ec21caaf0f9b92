-- alter_column: a column of a unique constraint
-- up
ALTER TABLE `users` MODIFY COLUMN `nickname` varchar(80);
-- down
ALTER TABLE `users` MODIFY COLUMN `nickname` varchar(20);
