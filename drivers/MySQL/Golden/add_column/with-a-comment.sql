-- add_column: with a comment
-- up
ALTER TABLE `users` ADD COLUMN `phone` varchar(20) COMMENT 'E.164, it''s \\ new';
-- down
ALTER TABLE `users` DROP COLUMN `phone`;
