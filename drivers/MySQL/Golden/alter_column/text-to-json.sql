-- alter_column: text to json
-- up
ALTER TABLE `samples` MODIFY COLUMN `sample` json;
-- down
ALTER TABLE `samples` MODIFY COLUMN `sample` longtext;
