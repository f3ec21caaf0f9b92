-- drop_constraint: a unique constraint
-- up
ALTER TABLE "users" DROP CONSTRAINT "uq_users_email";
-- down
ALTER TABLE "users" ADD CONSTRAINT "uq_users_email" UNIQUE ("email");
