-- alter_column: told its algorithm and lock
-- up
ALTER TABLE `users` MODIFY COLUMN `age` bigint, ALGORITHM=COPY, LOCK=SHARED;
-- down
ALTER TABLE `users` MODIFY COLUMN `age` int, ALGORITHM=COPY, LOCK=SHARED;
