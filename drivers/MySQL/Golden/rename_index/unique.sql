-- rename_index: unique
-- up
ALTER TABLE `users` RENAME INDEX `ix_users_email` TO `ix_renamed`;
-- down
ALTER TABLE `users` RENAME INDEX `ix_renamed` TO `ix_users_email`;
