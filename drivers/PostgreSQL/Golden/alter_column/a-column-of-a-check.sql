-- alter_column: a column of a check
-- up
ALTER TABLE "users" ALTER COLUMN "age" SET DEFAULT 1;
-- down
ALTER TABLE "users" ALTER COLUMN "age" DROP DEFAULT;
