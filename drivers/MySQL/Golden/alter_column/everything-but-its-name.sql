-- alter_column: everything but its name
-- up
ALTER TABLE `users` MODIFY COLUMN `nickname` varchar(50) NOT NULL DEFAULT 'it''s \\ "new"' COMMENT 'what friends say; it''s short';
-- down
ALTER TABLE `users` MODIFY COLUMN `nickname` varchar(20);
