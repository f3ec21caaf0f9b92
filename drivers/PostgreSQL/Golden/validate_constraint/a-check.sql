-- validate_constraint: a check
-- up
ALTER TABLE "users" VALIDATE CONSTRAINT "ck_users_age";
