-- rename_table: a foreign key follows its parent
-- up
ALTER TABLE "users" RENAME TO "people";
-- down
ALTER TABLE "people" RENAME TO "users";
