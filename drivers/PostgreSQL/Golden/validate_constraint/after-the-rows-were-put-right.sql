-- validate_constraint: after the rows were put right
-- up
UPDATE "users" SET age = 40 WHERE age < 40;
ALTER TABLE "users" VALIDATE CONSTRAINT "ck_users_age";
