-- alter_column: a comment is dropped
-- up
ALTER TABLE `users` MODIFY COLUMN `status` varchar(30) NOT NULL DEFAULT 'new';
-- down
ALTER TABLE `users` MODIFY COLUMN `status` varchar(30) NOT NULL DEFAULT 'new' COMMENT 'where it''s at';
