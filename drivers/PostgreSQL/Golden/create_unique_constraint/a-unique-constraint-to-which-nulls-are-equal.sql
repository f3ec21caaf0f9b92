-- create_unique_constraint: a unique constraint to which NULLs are equal
-- up
ALTER TABLE "users" ADD CONSTRAINT "uq" UNIQUE NULLS NOT DISTINCT ("age");
-- down
ALTER TABLE "users" DROP CONSTRAINT "uq";
