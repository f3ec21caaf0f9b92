-- drop_index: composite
-- up
DROP INDEX "ix_users_age_email";
-- down
CREATE INDEX "ix_users_age_email" ON "users" ("age", "email");
