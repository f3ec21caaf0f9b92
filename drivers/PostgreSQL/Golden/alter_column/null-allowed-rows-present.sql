-- alter_column: NULL allowed, rows present
-- up
ALTER TABLE "users" ALTER COLUMN "email" DROP NOT NULL;
-- down
ALTER TABLE "users" ALTER COLUMN "email" SET NOT NULL;
