-- alter_column: one of a composite key
-- up
ALTER TABLE `users` MODIFY COLUMN `email` varchar(120) NOT NULL;
-- down
ALTER TABLE `users` MODIFY COLUMN `email` varchar(100) NOT NULL;
