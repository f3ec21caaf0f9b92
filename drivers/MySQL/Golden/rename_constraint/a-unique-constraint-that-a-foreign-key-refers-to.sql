-- rename_constraint: a unique constraint that a foreign key refers to
-- up
ALTER TABLE `users` RENAME INDEX `uq_users_email` TO `uq_mail`;
-- down
ALTER TABLE `users` RENAME INDEX `uq_mail` TO `uq_users_email`;
