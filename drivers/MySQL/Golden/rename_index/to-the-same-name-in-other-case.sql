-- rename_index: to the same name in other case
-- up
ALTER TABLE `users` RENAME INDEX `ix_users_email` TO `IX_Users_Email`;
-- down
ALTER TABLE `users` RENAME INDEX `IX_Users_Email` TO `ix_users_email`;
