-- alter_column: type and collation at once
-- up
ALTER TABLE `words` MODIFY COLUMN `word` varchar(90) COLLATE utf8mb4_bin;
-- down
ALTER TABLE `words` MODIFY COLUMN `word` varchar(40);
