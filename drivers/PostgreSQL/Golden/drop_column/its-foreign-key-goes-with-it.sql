-- drop_column: its foreign key goes with it
-- up
ALTER TABLE "orders" DROP COLUMN "user_id";
