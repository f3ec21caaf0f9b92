-- alter_column: NULL no longer allowed, rows present
-- up
ALTER TABLE `users` MODIFY COLUMN `city` varchar(30) NOT NULL DEFAULT 'Berlin';
-- down
ALTER TABLE `users` MODIFY COLUMN `city` varchar(30) DEFAULT 'Berlin';
