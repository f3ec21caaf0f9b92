-- rename_index: to a name that needs quotes
-- up
ALTER TABLE `users` RENAME INDEX `ix_users_email` TO `Ix "users" ``it's```;
-- down
ALTER TABLE `users` RENAME INDEX `Ix "users" ``it's``` TO `ix_users_email`;
