-- rename_column: in another schema
-- up
ALTER TABLE "archive"."users" RENAME COLUMN "age" TO "years";
-- down
ALTER TABLE "archive"."users" RENAME COLUMN "years" TO "age";
