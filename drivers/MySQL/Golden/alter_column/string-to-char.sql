-- alter_column: string to char
-- up
ALTER TABLE `samples` MODIFY COLUMN `sample` char(3);
-- down
ALTER TABLE `samples` MODIFY COLUMN `sample` varchar(3);
