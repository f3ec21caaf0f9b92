-- rename_constraint: from a name that needs quotes
-- up
ALTER TABLE "users" RENAME CONSTRAINT "select ""größe""; --" TO "renamed";
-- down
ALTER TABLE "users" RENAME CONSTRAINT "renamed" TO "select ""größe""; --";
