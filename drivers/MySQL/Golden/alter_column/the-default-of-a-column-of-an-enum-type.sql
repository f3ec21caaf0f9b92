-- alter_column: the default of a column of an enum type
-- up
ALTER TABLE `tickets` ALTER COLUMN `status` SET DEFAULT 'paid';
-- down
ALTER TABLE `tickets` ALTER COLUMN `status` SET DEFAULT 'new';
