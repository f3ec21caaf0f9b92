-- alter_column: a type is changed and the rest stays
-- up
ALTER TABLE `users` MODIFY COLUMN `status` varchar(90) NOT NULL DEFAULT 'new';
-- down
ALTER TABLE `users` MODIFY COLUMN `status` varchar(30) NOT NULL DEFAULT 'new';
