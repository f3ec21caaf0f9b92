-- add_column: one that is there already is fine when told so
-- up
ALTER TABLE `users` ADD COLUMN IF NOT EXISTS `nickname` varchar(20);
