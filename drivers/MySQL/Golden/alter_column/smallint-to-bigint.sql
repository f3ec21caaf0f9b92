-- alter_column: smallint to bigint
-- up
ALTER TABLE `samples` MODIFY COLUMN `sample` bigint;
-- down
ALTER TABLE `samples` MODIFY COLUMN `sample` smallint;
