-- alter_column: another column of a table with a virtual one
-- up
ALTER TABLE `lines` MODIFY COLUMN `price` int NOT NULL DEFAULT 9;
-- down
ALTER TABLE `lines` MODIFY COLUMN `price` int;
