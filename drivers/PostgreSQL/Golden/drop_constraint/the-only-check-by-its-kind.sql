-- drop_constraint: the only check, by its kind
-- up
ALTER TABLE "users" DROP CONSTRAINT "ck_users_age";
-- down
ALTER TABLE "users" ADD CONSTRAINT "ck_users_age" CHECK (age >= 0);
