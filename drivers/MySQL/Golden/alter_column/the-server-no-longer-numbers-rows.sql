-- alter_column: the server no longer numbers rows
-- up
ALTER TABLE `events` MODIFY COLUMN `id` int NOT NULL;
-- down
ALTER TABLE `events` MODIFY COLUMN `id` int NOT NULL AUTO_INCREMENT;
