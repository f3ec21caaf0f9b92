-- alter_column: a comment is changed
-- up
ALTER TABLE `users` MODIFY COLUMN `status` varchar(30) NOT NULL DEFAULT 'new' COMMENT 'of the person';
-- down
ALTER TABLE `users` MODIFY COLUMN `status` varchar(30) NOT NULL DEFAULT 'new' COMMENT 'where it''s at';
