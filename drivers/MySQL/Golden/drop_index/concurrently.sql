-- drop_index: concurrently
-- up
DROP INDEX `ix_users_email` ON `users`;
-- down
-- outside a transaction:
CREATE INDEX `ix_users_email` ON `users` (`email`) ALGORITHM=INPLACE LOCK=NONE;
