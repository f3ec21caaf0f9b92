-- create_table_comment: with other changes, the columns' comments stay
-- up
ALTER TABLE "users" ADD COLUMN "phone" VARCHAR(20);
-- down
ALTER TABLE "users" DROP COLUMN "phone";
