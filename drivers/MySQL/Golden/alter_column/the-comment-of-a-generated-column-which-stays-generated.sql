-- alter_column: the comment of a generated column, which stays generated
-- up
ALTER TABLE `lines` MODIFY COLUMN `doubled` int GENERATED ALWAYS AS (quantity * 2) STORED COMMENT 'twice';
-- down
ALTER TABLE `lines` MODIFY COLUMN `doubled` int GENERATED ALWAYS AS (quantity * 2) STORED;
