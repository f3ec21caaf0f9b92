-- alter_column: types of two columns in one list
-- up
ALTER TABLE `users` MODIFY COLUMN `age` bigint, MODIFY COLUMN `nickname` longtext;
-- down
ALTER TABLE `users` MODIFY COLUMN `nickname` varchar(20), MODIFY COLUMN `age` int;
