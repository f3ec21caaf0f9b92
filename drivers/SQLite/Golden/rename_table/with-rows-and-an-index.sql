-- rename_table: with rows and an index
-- up
ALTER TABLE "users" RENAME TO "people";
-- down
ALTER TABLE "people" RENAME TO "users";
