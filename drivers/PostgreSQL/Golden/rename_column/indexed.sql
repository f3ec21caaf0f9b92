-- rename_column: indexed
-- up
ALTER TABLE "users" RENAME COLUMN "age" TO "years";
-- down
ALTER TABLE "users" RENAME COLUMN "years" TO "age";
