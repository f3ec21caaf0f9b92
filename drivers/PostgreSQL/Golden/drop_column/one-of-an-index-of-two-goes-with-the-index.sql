-- drop_column: one of an index of two goes with the index
-- up
ALTER TABLE "users" DROP COLUMN "age";
