-- create_index: unique and partial
-- up
CREATE UNIQUE INDEX "ix_users_named" ON "users" ("email") WHERE nickname IS NOT NULL;
-- down
DROP INDEX "ix_users_named";
