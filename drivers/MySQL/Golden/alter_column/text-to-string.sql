-- alter_column: text to string
-- up
ALTER TABLE `samples` MODIFY COLUMN `sample` varchar(20);
-- down
ALTER TABLE `samples` MODIFY COLUMN `sample` longtext;
