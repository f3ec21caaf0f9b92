-- alter_column: text to uuid
-- up
ALTER TABLE `samples` MODIFY COLUMN `sample` char(36);
-- down
ALTER TABLE `samples` MODIFY COLUMN `sample` varchar(36);
