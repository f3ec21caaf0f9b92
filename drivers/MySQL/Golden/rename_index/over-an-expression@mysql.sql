-- rename_index: over an expression
-- up
ALTER TABLE `users` RENAME INDEX `ix_users_distance` TO `ix_renamed`;
-- down
ALTER TABLE `users` RENAME INDEX `ix_renamed` TO `ix_users_distance`;
