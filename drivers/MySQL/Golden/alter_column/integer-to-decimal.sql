-- alter_column: integer to decimal
-- up
ALTER TABLE `samples` MODIFY COLUMN `sample` decimal(12,0);
-- down
ALTER TABLE `samples` MODIFY COLUMN `sample` int;
