-- rename_index: plain, rows present
-- up
DROP INDEX "ix_users_email";
CREATE INDEX "ix_renamed" ON "users" ("email");
-- down
DROP INDEX "ix_renamed";
CREATE INDEX "ix_users_email" ON "users" ("email");
