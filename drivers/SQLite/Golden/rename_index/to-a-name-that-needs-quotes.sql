-- rename_index: to a name that needs quotes
-- up
DROP INDEX "ix_users_email";
CREATE INDEX "Ix ""users"" `it's`" ON "users" ("email");
-- down
DROP INDEX "Ix ""users"" `it's`";
CREATE INDEX "ix_users_email" ON "users" ("email");
