-- rename_index: to the same name in other case
-- up
DROP INDEX "ix_users_email";
CREATE INDEX "IX_Users_Email" ON "users" ("email");
-- down
DROP INDEX "IX_Users_Email";
CREATE INDEX "ix_users_email" ON "users" ("email");
