-- drop_index: plain
-- up
DROP INDEX `ix_users_email` ON `users`;
-- down
CREATE INDEX `ix_users_email` ON `users` (`email`);
