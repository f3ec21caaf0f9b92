-- alter_column: decimal(8,2) to decimal(12,2)
-- up
ALTER TABLE "users" ALTER COLUMN "price" TYPE numeric(12,2) USING "price"::numeric(12,2);
-- down
ALTER TABLE "users" ALTER COLUMN "price" TYPE numeric(8,2) USING "price"::numeric(8,2);
