-- alter_column: boolean to integer
-- up
ALTER TABLE `samples` MODIFY COLUMN `sample` int;
-- down
ALTER TABLE `samples` MODIFY COLUMN `sample` tinyint(1);
