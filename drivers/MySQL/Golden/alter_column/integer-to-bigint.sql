-- alter_column: integer to bigint
-- up
ALTER TABLE `users` MODIFY COLUMN `age` bigint;
-- down
ALTER TABLE `users` MODIFY COLUMN `age` int;
