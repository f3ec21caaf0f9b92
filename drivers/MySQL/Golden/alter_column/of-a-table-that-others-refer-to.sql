-- alter_column: of a table that others refer to
-- up
ALTER TABLE `users` MODIFY COLUMN `nickname` varchar(80);
-- down
ALTER TABLE `users` MODIFY COLUMN `nickname` varchar(20);
