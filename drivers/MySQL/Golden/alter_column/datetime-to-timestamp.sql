-- alter_column: datetime to timestamp
-- up
ALTER TABLE `samples` MODIFY COLUMN `sample` timestamp(6) NULL;
-- down
ALTER TABLE `samples` MODIFY COLUMN `sample` datetime(6);
