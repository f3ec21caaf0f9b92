-- alter_column: a comment is set
-- up
ALTER TABLE `users` MODIFY COLUMN `age` int COMMENT 'in years; it''s "old"';
-- down
ALTER TABLE `users` MODIFY COLUMN `age` int;
