-- alter_column: string to integer
-- up
ALTER TABLE `samples` MODIFY COLUMN `sample` int;
-- down
ALTER TABLE `samples` MODIFY COLUMN `sample` varchar(12);
