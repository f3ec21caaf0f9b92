-- rename_column: in a unique constraint
-- up
ALTER TABLE "users" RENAME COLUMN "email" TO "mail";
-- down
ALTER TABLE "users" RENAME COLUMN "mail" TO "email";
