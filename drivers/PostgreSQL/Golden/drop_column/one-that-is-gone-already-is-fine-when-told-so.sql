-- drop_column: one that is gone already is fine when told so
-- up
ALTER TABLE "users" DROP COLUMN IF EXISTS "phone";
