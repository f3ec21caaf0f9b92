-- rename_column: NOT NULL with a default
-- up
ALTER TABLE "orders" RENAME COLUMN "quantity" TO "amount";
-- down
ALTER TABLE "orders" RENAME COLUMN "amount" TO "quantity";
