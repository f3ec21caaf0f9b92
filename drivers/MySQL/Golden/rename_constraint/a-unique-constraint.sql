-- rename_constraint: a unique constraint
-- up
ALTER TABLE `users` RENAME INDEX `uq_users_email` TO `renamed`;
-- down
ALTER TABLE `users` RENAME INDEX `renamed` TO `uq_users_email`;
