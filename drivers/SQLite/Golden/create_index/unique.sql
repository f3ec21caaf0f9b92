-- create_index: unique
-- up
CREATE UNIQUE INDEX "ix_users_email" ON "users" ("email");
-- down
DROP INDEX "ix_users_email";
