-- rename_index: composite
-- up
DROP INDEX "ix_users_age_email";
CREATE INDEX "ix_renamed" ON "users" ("age", "email");
-- down
DROP INDEX "ix_renamed";
CREATE INDEX "ix_users_age_email" ON "users" ("age", "email");
