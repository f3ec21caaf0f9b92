-- alter_column: bigint to smallint
-- up
ALTER TABLE `samples` MODIFY COLUMN `sample` smallint;
-- down
ALTER TABLE `samples` MODIFY COLUMN `sample` bigint;
