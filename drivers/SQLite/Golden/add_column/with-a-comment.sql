-- add_column: with a comment
-- up
ALTER TABLE "users" ADD COLUMN "phone" VARCHAR(20);
-- down
ALTER TABLE "users" DROP COLUMN "phone";
