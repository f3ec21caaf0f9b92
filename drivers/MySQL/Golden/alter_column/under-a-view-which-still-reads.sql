-- alter_column: under a view, which still reads
-- up
ALTER TABLE `users` MODIFY COLUMN `email` varchar(100);
-- down
ALTER TABLE `users` MODIFY COLUMN `email` varchar(100) NOT NULL;
