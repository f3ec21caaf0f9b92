-- alter_column: to a default that is an expression
-- up
ALTER TABLE `users` ALTER COLUMN `age` SET DEFAULT ((10 + 8));
-- down
ALTER TABLE `users` ALTER COLUMN `age` SET DEFAULT NULL;
