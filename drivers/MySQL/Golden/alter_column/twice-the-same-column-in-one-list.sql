-- alter_column: twice the same column in one list
-- up
ALTER TABLE `users` MODIFY COLUMN `age` bigint DEFAULT 18;
-- down
ALTER TABLE `users` MODIFY COLUMN `age` int;
