-- alter_column: decimal(8,2) to decimal(12,2)
-- up
ALTER TABLE `users` MODIFY COLUMN `price` decimal(12,2);
-- down
ALTER TABLE `users` MODIFY COLUMN `price` decimal(8,2);
