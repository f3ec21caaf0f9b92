-- create_index: descending
-- up
CREATE INDEX "ix_users_age" ON "users" ("age" DESC, "id");
-- down
DROP INDEX "ix_users_age";
