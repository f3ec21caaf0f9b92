-- alter_column: type of a column with a default of the old type
-- up
ALTER TABLE `samples` MODIFY COLUMN `sample` varchar(10) DEFAULT 'five';
-- down
ALTER TABLE `samples` MODIFY COLUMN `sample` int DEFAULT 5;
