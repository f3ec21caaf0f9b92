-- rename_constraint: a check
-- up
ALTER TABLE "users" RENAME CONSTRAINT "ck_users_age" TO "renamed";
-- down
ALTER TABLE "users" RENAME CONSTRAINT "renamed" TO "ck_users_age";
