-- create_index: concurrently
-- up
-- outside a transaction:
CREATE INDEX `ix_users_email` ON `users` (`email`) ALGORITHM=INPLACE LOCK=NONE;
-- down
DROP INDEX `ix_users_email` ON `users`;
