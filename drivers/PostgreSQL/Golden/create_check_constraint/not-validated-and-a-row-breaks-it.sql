-- create_check_constraint: not validated, and a row breaks it
-- up
ALTER TABLE "users" ADD CONSTRAINT "ck_users_age" CHECK (age >= 40) NOT VALID;
-- down
ALTER TABLE "users" DROP CONSTRAINT "ck_users_age";
