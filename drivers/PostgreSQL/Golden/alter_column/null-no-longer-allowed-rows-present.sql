-- alter_column: NULL no longer allowed, rows present
-- up
ALTER TABLE "users" ALTER COLUMN "city" SET NOT NULL;
-- down
ALTER TABLE "users" ALTER COLUMN "city" DROP NOT NULL;
