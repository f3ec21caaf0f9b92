-- alter_column: a collation is changed
-- up
ALTER TABLE `words` MODIFY COLUMN `word` varchar(40) COLLATE utf8mb4_general_ci;
-- down
ALTER TABLE `words` MODIFY COLUMN `word` varchar(40) COLLATE utf8mb4_bin;
