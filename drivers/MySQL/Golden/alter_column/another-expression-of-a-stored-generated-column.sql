-- alter_column: another expression of a stored generated column
-- up
ALTER TABLE `lines` MODIFY COLUMN `doubled` int GENERATED ALWAYS AS (quantity * 2 + 1) STORED;
-- down
ALTER TABLE `lines` MODIFY COLUMN `doubled` int GENERATED ALWAYS AS (quantity * 2) STORED;
