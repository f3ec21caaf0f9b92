-- alter_column: date to text
-- up
ALTER TABLE `samples` MODIFY COLUMN `sample` varchar(10);
-- down
ALTER TABLE `samples` MODIFY COLUMN `sample` date;
