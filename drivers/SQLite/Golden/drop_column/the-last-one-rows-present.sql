-- drop_column: the last one, rows present
-- up
ALTER TABLE "users" DROP COLUMN "age";
-- down
ALTER TABLE "users" ADD COLUMN "age" INTEGER;
