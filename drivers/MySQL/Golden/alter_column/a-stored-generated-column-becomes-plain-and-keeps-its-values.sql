-- alter_column: a stored generated column becomes plain and keeps its values
-- up
ALTER TABLE `lines` MODIFY COLUMN `doubled` int;
