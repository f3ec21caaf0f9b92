-- alter_column: type, default and nullability at once
-- up
ALTER TABLE `users` MODIFY COLUMN `status` varchar(60) DEFAULT 'open';
-- down
ALTER TABLE `users` MODIFY COLUMN `status` varchar(30) NOT NULL DEFAULT 'new';
