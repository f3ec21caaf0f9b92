-- drop_column: NOT NULL with a default
-- up
ALTER TABLE "orders" DROP COLUMN "quantity";
-- down
ALTER TABLE "orders" ADD COLUMN "quantity" INTEGER NOT NULL DEFAULT 7;
