-- rename_table: a foreign key to itself
-- up
ALTER TABLE "nodes" RENAME TO "branches";
-- down
ALTER TABLE "branches" RENAME TO "nodes";
