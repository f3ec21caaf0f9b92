-- rename_table: to a name that needs quotes
-- up
ALTER TABLE "users" RENAME TO "Sel""ect `it's` ?";
-- down
ALTER TABLE "Sel""ect `it's` ?" RENAME TO "users";
