-- rename_constraint: with its column
-- up
ALTER TABLE `users` RENAME COLUMN `email` TO `mail`, RENAME INDEX `uq_users_email` TO `uq_users_mail`;
-- down
ALTER TABLE `users` RENAME INDEX `uq_users_mail` TO `uq_users_email`, RENAME COLUMN `mail` TO `email`;
