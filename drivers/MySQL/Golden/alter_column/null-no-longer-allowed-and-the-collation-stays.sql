-- alter_column: NULL no longer allowed and the collation stays
-- up
ALTER TABLE `words` MODIFY COLUMN `word` varchar(40) COLLATE utf8mb4_bin NOT NULL;
-- down
ALTER TABLE `words` MODIFY COLUMN `word` varchar(40) COLLATE utf8mb4_bin;
