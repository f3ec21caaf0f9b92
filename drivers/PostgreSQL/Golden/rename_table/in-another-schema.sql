-- rename_table: in another schema
-- up
ALTER TABLE "archive"."users" RENAME TO "people";
-- down
ALTER TABLE "archive"."people" RENAME TO "users";
