-- create_unique_constraint: in another schema
-- up
ALTER TABLE "archive"."users" ADD CONSTRAINT "uq_users_age" UNIQUE ("age");
-- down
ALTER TABLE "archive"."users" DROP CONSTRAINT "uq_users_age";
