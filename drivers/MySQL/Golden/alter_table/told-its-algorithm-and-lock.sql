-- alter_table: told its algorithm and lock
-- up
ALTER TABLE `users` ADD COLUMN `phone` varchar(20), ALGORITHM=INPLACE, LOCK=NONE;
-- down
ALTER TABLE `users` DROP COLUMN `phone`, ALGORITHM=INPLACE, LOCK=NONE;
