-- backfill: of a column that was added just before, then NOT NULL
-- up
ALTER TABLE `users` ADD COLUMN `phone` varchar(20);
-- until no row is left, 2 at a time, each committed:
UPDATE `users` SET phone = '' WHERE phone IS NULL LIMIT 2;
ALTER TABLE `users` MODIFY COLUMN `phone` varchar(20) NOT NULL;
-- down
ALTER TABLE `users` MODIFY COLUMN `phone` varchar(20);
ALTER TABLE `users` DROP COLUMN `phone`;
