-- add_column: nullable, rows present
-- up
ALTER TABLE "users" ADD COLUMN "phone" varchar(20);
-- down
ALTER TABLE "users" DROP COLUMN "phone";
