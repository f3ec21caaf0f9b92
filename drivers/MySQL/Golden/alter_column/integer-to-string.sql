-- alter_column: integer to string
-- up
ALTER TABLE `samples` MODIFY COLUMN `sample` varchar(12);
-- down
ALTER TABLE `samples` MODIFY COLUMN `sample` int;
