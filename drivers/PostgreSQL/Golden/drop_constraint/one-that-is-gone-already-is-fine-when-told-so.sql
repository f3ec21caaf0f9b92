-- drop_constraint: one that is gone already is fine when told so
-- up
ALTER TABLE "users" DROP CONSTRAINT IF EXISTS "ck_users_age";
