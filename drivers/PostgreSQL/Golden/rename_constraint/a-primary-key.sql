-- rename_constraint: a primary key
-- up
ALTER TABLE "users" RENAME CONSTRAINT "pk_users" TO "renamed";
-- down
ALTER TABLE "users" RENAME CONSTRAINT "renamed" TO "pk_users";
