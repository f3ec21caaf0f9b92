-- drop_column: under a view that does not read it
-- up
ALTER TABLE "users" DROP COLUMN "nickname";
-- down
ALTER TABLE "users" ADD COLUMN "nickname" varchar(20);
