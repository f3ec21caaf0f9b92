-- alter_column: text becomes an enum type, rows present
-- up
ALTER TABLE "tickets" ALTER COLUMN "status" TYPE "status" USING "status"::text::"status";
-- down
ALTER TABLE "tickets" ALTER COLUMN "status" TYPE varchar(20);
