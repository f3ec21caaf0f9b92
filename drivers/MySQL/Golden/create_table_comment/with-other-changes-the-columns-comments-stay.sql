-- create_table_comment: with other changes, the columns' comments stay
-- up
ALTER TABLE `users` ADD COLUMN `phone` varchar(20) COMMENT 'E.164', COMMENT='People who log in', MODIFY COLUMN `nickname` varchar(20) COMMENT 'for friends';
-- down
ALTER TABLE `users` MODIFY COLUMN `nickname` varchar(20), COMMENT='people', DROP COLUMN `phone`;
