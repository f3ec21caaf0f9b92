-- alter_column: the type of a numbered column, and the numbers go on
-- up
ALTER TABLE `events` MODIFY COLUMN `id` bigint NOT NULL AUTO_INCREMENT;
INSERT INTO `events` (`title`) VALUES (?);
-- with 'third'
