-- alter_column: a collation is dropped
-- up
ALTER TABLE `words` MODIFY COLUMN `word` varchar(40);
-- down
ALTER TABLE `words` MODIFY COLUMN `word` varchar(40) COLLATE utf8mb4_bin;
