-- alter_table: a column replaced by another of the same name
-- up
ALTER TABLE "users" DROP COLUMN "age";
ALTER TABLE "users" ADD COLUMN "age" VARCHAR(10) DEFAULT 'old';
-- down
ALTER TABLE "users" DROP COLUMN "age";
ALTER TABLE "users" ADD COLUMN "age" INTEGER;
