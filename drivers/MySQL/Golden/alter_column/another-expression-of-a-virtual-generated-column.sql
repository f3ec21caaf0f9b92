-- alter_column: another expression of a virtual generated column
-- up
ALTER TABLE `lines` MODIFY COLUMN `doubled` int GENERATED ALWAYS AS (quantity * 2 + 1) VIRTUAL;
-- down
ALTER TABLE `lines` MODIFY COLUMN `doubled` int GENERATED ALWAYS AS (quantity * 2) VIRTUAL;
