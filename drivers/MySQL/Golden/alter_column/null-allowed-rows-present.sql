-- alter_column: NULL allowed, rows present
-- up
ALTER TABLE `users` MODIFY COLUMN `email` varchar(100);
-- down
ALTER TABLE `users` MODIFY COLUMN `email` varchar(100) NOT NULL;
