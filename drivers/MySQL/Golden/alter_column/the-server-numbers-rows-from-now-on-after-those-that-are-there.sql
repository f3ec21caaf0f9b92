-- alter_column: the server numbers rows from now on, after those that are there
-- up
ALTER TABLE `events` MODIFY COLUMN `id` int NOT NULL AUTO_INCREMENT;
INSERT INTO `events` (`title`) VALUES (?);
-- with 'next'
