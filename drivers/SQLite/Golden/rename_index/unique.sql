-- rename_index: unique
-- up
DROP INDEX "ix_users_email";
CREATE UNIQUE INDEX "ix_renamed" ON "users" ("email");
-- down
DROP INDEX "ix_renamed";
CREATE UNIQUE INDEX "ix_users_email" ON "users" ("email");
