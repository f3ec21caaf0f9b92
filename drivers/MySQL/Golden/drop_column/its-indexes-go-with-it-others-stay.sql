-- drop_column: its indexes go with it, others stay
-- up
ALTER TABLE `users` DROP COLUMN `age`;
