-- alter_column: a column whose name needs quotes
-- up
ALTER TABLE `users` MODIFY COLUMN `A"ge ``it's``` bigint NOT NULL DEFAULT 18;
-- down
ALTER TABLE `users` MODIFY COLUMN `A"ge ``it's``` int;
