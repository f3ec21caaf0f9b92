-- drop_column: two in one list
-- up
ALTER TABLE "users" DROP COLUMN "age";
ALTER TABLE "users" DROP COLUMN "nickname";
-- down
ALTER TABLE "users" ADD COLUMN "nickname" VARCHAR(20);
ALTER TABLE "users" ADD COLUMN "age" INTEGER;
