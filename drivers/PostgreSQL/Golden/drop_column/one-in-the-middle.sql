-- drop_column: one in the middle
-- up
ALTER TABLE "users" DROP COLUMN "nickname";
-- down
ALTER TABLE "users" ADD COLUMN "nickname" varchar(20);
