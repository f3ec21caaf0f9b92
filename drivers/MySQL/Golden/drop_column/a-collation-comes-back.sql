-- drop_column: a collation comes back
-- up
ALTER TABLE `words` DROP COLUMN `word`;
-- down
ALTER TABLE `words` ADD COLUMN `word` varchar(40) COLLATE utf8mb4_bin;
