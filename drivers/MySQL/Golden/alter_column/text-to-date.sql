-- alter_column: text to date
-- up
ALTER TABLE `samples` MODIFY COLUMN `sample` date;
-- down
ALTER TABLE `samples` MODIFY COLUMN `sample` varchar(10);
