-- alter_column: a type is changed and the collation stays
-- up
ALTER TABLE `words` MODIFY COLUMN `word` varchar(90) COLLATE utf8mb4_bin;
-- down
ALTER TABLE `words` MODIFY COLUMN `word` varchar(40) COLLATE utf8mb4_bin;
