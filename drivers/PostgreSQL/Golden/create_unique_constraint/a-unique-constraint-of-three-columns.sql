-- create_unique_constraint: a unique constraint of three columns
-- up
ALTER TABLE "users" ADD CONSTRAINT "uq" UNIQUE ("age", "id", "email");
-- down
ALTER TABLE "users" DROP CONSTRAINT "uq";
