-- rename_column: two columns trade names
-- up
ALTER TABLE "users" RENAME COLUMN "email" TO "spare";
ALTER TABLE "users" RENAME COLUMN "nickname" TO "email";
ALTER TABLE "users" RENAME COLUMN "spare" TO "nickname";
-- down
ALTER TABLE "users" RENAME COLUMN "nickname" TO "spare";
ALTER TABLE "users" RENAME COLUMN "email" TO "nickname";
ALTER TABLE "users" RENAME COLUMN "spare" TO "email";
