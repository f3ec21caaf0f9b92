-- rename_constraint: a unique constraint
-- up
ALTER TABLE "users" RENAME CONSTRAINT "uq_users_email" TO "renamed";
-- down
ALTER TABLE "users" RENAME CONSTRAINT "renamed" TO "uq_users_email";
