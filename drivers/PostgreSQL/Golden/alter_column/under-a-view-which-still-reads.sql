-- alter_column: under a view, which still reads
-- up
ALTER TABLE "users" ALTER COLUMN "email" DROP NOT NULL;
-- down
ALTER TABLE "users" ALTER COLUMN "email" SET NOT NULL;
