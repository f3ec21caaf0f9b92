-- alter_column: integer to boolean
-- up
ALTER TABLE `samples` MODIFY COLUMN `sample` tinyint(1);
-- down
ALTER TABLE `samples` MODIFY COLUMN `sample` int;
