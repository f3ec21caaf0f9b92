-- drop_index: unique
-- up
DROP INDEX "ix_users_email";
-- down
CREATE UNIQUE INDEX "ix_users_email" ON "users" ("email");
