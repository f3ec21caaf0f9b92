-- alter_column: the type of a generated column, which stays generated
-- up
ALTER TABLE `lines` MODIFY COLUMN `doubled` bigint GENERATED ALWAYS AS (quantity * 2) STORED;
-- down
ALTER TABLE `lines` MODIFY COLUMN `doubled` int GENERATED ALWAYS AS (quantity * 2) STORED;
