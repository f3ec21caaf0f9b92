-- create_unique_constraint: a unique constraint, deferrable, initially immediate
-- up
ALTER TABLE "users" ADD CONSTRAINT "uq" UNIQUE ("email") DEFERRABLE INITIALLY IMMEDIATE;
-- down
ALTER TABLE "users" DROP CONSTRAINT "uq";
