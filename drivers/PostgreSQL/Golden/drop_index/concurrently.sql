-- drop_index: concurrently
-- up
-- outside a transaction:
DROP INDEX CONCURRENTLY "ix_users_email";
-- down
-- outside a transaction:
CREATE INDEX CONCURRENTLY "ix_users_email" ON "users" ("email");
