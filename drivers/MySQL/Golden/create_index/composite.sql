-- create_index: composite
-- up
CREATE INDEX `ix_users_age_email` ON `users` (`age`, `email`);
-- down
DROP INDEX `ix_users_age_email` ON `users`;
