-- alter_column: integer to double
-- up
ALTER TABLE `samples` MODIFY COLUMN `sample` double;
-- down
ALTER TABLE `samples` MODIFY COLUMN `sample` int;
