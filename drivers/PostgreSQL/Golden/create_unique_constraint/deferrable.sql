-- create_unique_constraint: deferrable
-- up
ALTER TABLE "users" ADD CONSTRAINT "uq_users_email" UNIQUE ("email") DEFERRABLE INITIALLY DEFERRED;
-- down
ALTER TABLE "users" DROP CONSTRAINT "uq_users_email";
