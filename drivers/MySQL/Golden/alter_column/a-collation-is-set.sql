-- alter_column: a collation is set
-- up
ALTER TABLE `words` MODIFY COLUMN `word` varchar(40) COLLATE utf8mb4_bin;
-- down
ALTER TABLE `words` MODIFY COLUMN `word` varchar(40);
