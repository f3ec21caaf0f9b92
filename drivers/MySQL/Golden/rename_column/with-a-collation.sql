-- rename_column: with a collation
-- up
ALTER TABLE `words` RENAME COLUMN `word` TO `term`;
-- down
ALTER TABLE `words` RENAME COLUMN `term` TO `word`;
