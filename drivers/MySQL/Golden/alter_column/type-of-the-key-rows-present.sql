-- alter_column: type of the key, rows present
-- up
ALTER TABLE `users` MODIFY COLUMN `id` bigint NOT NULL;
-- down
ALTER TABLE `users` MODIFY COLUMN `id` int NOT NULL;
