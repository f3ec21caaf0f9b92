-- alter_column: a plain column becomes a stored generated one
-- up
ALTER TABLE `lines` MODIFY COLUMN `price` int GENERATED ALWAYS AS (quantity * 2) STORED;
-- down
ALTER TABLE `lines` MODIFY COLUMN `price` int;
