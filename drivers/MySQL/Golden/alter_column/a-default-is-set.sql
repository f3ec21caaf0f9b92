-- alter_column: a default is set
-- up
ALTER TABLE `users` ALTER COLUMN `age` SET DEFAULT 18;
-- down
ALTER TABLE `users` ALTER COLUMN `age` SET DEFAULT NULL;
