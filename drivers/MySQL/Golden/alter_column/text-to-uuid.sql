-- alter_column: text to uuid
-- up
ALTER TABLE `samples` MODIFY COLUMN `sample` uuid;
-- down
ALTER TABLE `samples` MODIFY COLUMN `sample` varchar(36);
