-- rename_constraint: with its column
-- up
ALTER TABLE "users" RENAME COLUMN "email" TO "mail";
ALTER TABLE "users" RENAME CONSTRAINT "uq_users_email" TO "uq_users_mail";
-- down
ALTER TABLE "users" RENAME CONSTRAINT "uq_users_mail" TO "uq_users_email";
ALTER TABLE "users" RENAME COLUMN "mail" TO "email";
