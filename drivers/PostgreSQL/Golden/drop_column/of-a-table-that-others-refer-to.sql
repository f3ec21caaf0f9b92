-- drop_column: of a table that others refer to
-- up
ALTER TABLE "users" DROP COLUMN "age";
-- down
ALTER TABLE "users" ADD COLUMN "age" integer;
