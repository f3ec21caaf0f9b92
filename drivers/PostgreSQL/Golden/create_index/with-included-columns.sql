-- create_index: with included columns
-- up
CREATE UNIQUE INDEX "ix_users_email" ON "users" ("email") INCLUDE ("nickname", "age");
-- down
DROP INDEX "ix_users_email";
