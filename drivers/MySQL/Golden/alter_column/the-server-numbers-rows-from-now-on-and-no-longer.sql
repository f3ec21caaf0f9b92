-- alter_column: the server numbers rows from now on, and no longer
-- up
ALTER TABLE `events` MODIFY COLUMN `id` int NOT NULL AUTO_INCREMENT;
-- down
ALTER TABLE `events` MODIFY COLUMN `id` int NOT NULL;
