-- alter_column: float to double
-- up
ALTER TABLE `samples` MODIFY COLUMN `sample` double;
-- down
ALTER TABLE `samples` MODIFY COLUMN `sample` float;
