-- create_index: over a column and an expression
-- up
CREATE INDEX `ix_users_mixed` ON `users` (`email`, (age + 1) DESC);
-- down
DROP INDEX `ix_users_mixed` ON `users`;
