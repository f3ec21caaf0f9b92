-- alter_table: two columns
-- up
ALTER TABLE "users" ADD COLUMN "street" VARCHAR(60);
ALTER TABLE "users" ADD COLUMN "city" VARCHAR(60);
-- down
ALTER TABLE "users" DROP COLUMN "city";
ALTER TABLE "users" DROP COLUMN "street";
