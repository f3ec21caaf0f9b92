-- create_check_constraint: in another schema
-- up
ALTER TABLE "archive"."users" ADD CONSTRAINT "ck_users_age" CHECK (age > 0);
-- down
ALTER TABLE "archive"."users" DROP CONSTRAINT "ck_users_age";
