-- rename_index: composite
-- up
ALTER TABLE `users` RENAME INDEX `ix_users_age_email` TO `ix_renamed`;
-- down
ALTER TABLE `users` RENAME INDEX `ix_renamed` TO `ix_users_age_email`;
