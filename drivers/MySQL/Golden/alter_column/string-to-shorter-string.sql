-- alter_column: string to shorter string
-- up
ALTER TABLE `samples` MODIFY COLUMN `sample` varchar(5);
-- down
ALTER TABLE `samples` MODIFY COLUMN `sample` varchar(80);
