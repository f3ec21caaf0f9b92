-- alter_column: altered and renamed in one list
-- up
ALTER TABLE `users` CHANGE COLUMN `status` `state` varchar(70) NOT NULL DEFAULT 'new';
-- down
ALTER TABLE `users` CHANGE COLUMN `state` `status` varchar(30) NOT NULL DEFAULT 'new';
