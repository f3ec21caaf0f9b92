-- alter_column: another column of a table with a numbered one, and the numbers go on
-- up
ALTER TABLE `events` MODIFY COLUMN `title` varchar(40);
INSERT INTO `events` (`title`) VALUES (?);
-- with 'third'
