-- alter_column: a default is set and the collation stays
-- up
ALTER TABLE `words` ALTER COLUMN `word` SET DEFAULT 'none';
-- down
ALTER TABLE `words` ALTER COLUMN `word` SET DEFAULT NULL;
