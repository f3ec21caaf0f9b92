-- create_check_constraint: two columns
-- up
ALTER TABLE "users" ADD CONSTRAINT "ck_users_age_id" CHECK (age > id OR age IS NULL);
-- down
ALTER TABLE "users" DROP CONSTRAINT "ck_users_age_id";
