-- alter_column: a default is dropped
-- up
ALTER TABLE `users` ALTER COLUMN `status` DROP DEFAULT;
-- down
ALTER TABLE `users` ALTER COLUMN `status` SET DEFAULT 'new';
