-- rename_table: a child keeps its foreign key
-- up
ALTER TABLE "orders" RENAME TO "purchases";
-- down
ALTER TABLE "purchases" RENAME TO "orders";
