-- drop_column: its unique constraint goes with it
-- up
ALTER TABLE `users` DROP COLUMN `nickname`;
