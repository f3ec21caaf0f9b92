-- rename_table: two tables trade names
-- up
ALTER TABLE "users" RENAME TO "spare";
ALTER TABLE "orders" RENAME TO "users";
ALTER TABLE "spare" RENAME TO "orders";
-- down
ALTER TABLE "orders" RENAME TO "spare";
ALTER TABLE "users" RENAME TO "orders";
ALTER TABLE "spare" RENAME TO "users";
