-- alter_column: date to datetime
-- up
ALTER TABLE `samples` MODIFY COLUMN `sample` datetime(6);
-- down
ALTER TABLE `samples` MODIFY COLUMN `sample` date;
