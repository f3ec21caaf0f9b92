-- alter_column: a default is changed and the comment stays
-- up
ALTER TABLE `users` ALTER COLUMN `status` SET DEFAULT 'open';
-- down
ALTER TABLE `users` ALTER COLUMN `status` SET DEFAULT 'new';
