-- create_unique_constraint: one column, rows present
-- up
ALTER TABLE "users" ADD CONSTRAINT "uq_users_email" UNIQUE ("email");
-- down
ALTER TABLE "users" DROP CONSTRAINT "uq_users_email";
