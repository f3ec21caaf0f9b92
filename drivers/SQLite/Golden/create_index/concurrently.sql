-- create_index: concurrently
-- up
CREATE INDEX "ix_users_email" ON "users" ("email");
-- down
DROP INDEX "ix_users_email";
