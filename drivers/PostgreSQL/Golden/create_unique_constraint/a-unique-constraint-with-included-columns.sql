-- create_unique_constraint: a unique constraint with included columns
-- up
ALTER TABLE "users" ADD CONSTRAINT "uq" UNIQUE ("email") INCLUDE ("nickname", "age");
-- down
ALTER TABLE "users" DROP CONSTRAINT "uq";
