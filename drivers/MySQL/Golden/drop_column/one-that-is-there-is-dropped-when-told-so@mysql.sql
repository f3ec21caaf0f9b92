-- drop_column: one that is there is dropped when told so
-- up
ALTER TABLE `users` DROP COLUMN `age`;
-- down
ALTER TABLE `users` ADD COLUMN `age` int;
