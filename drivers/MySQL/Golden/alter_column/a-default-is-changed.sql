-- alter_column: a default is changed
-- up
ALTER TABLE `users` ALTER COLUMN `status` SET DEFAULT 'it''s paid';
-- down
ALTER TABLE `users` ALTER COLUMN `status` SET DEFAULT 'new';
