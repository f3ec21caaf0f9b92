-- drop_index: over an expression
-- up
DROP INDEX `ix_users_distance` ON `users`;
-- down
CREATE INDEX `ix_users_distance` ON `users` ((abs(age)));
