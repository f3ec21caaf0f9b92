-- alter_column: altered and renamed in one list
-- up
ALTER TABLE "users" ALTER COLUMN "status" TYPE varchar(70);
ALTER TABLE "users" RENAME COLUMN "status" TO "state";
-- down
ALTER TABLE "users" RENAME COLUMN "state" TO "status";
ALTER TABLE "users" ALTER COLUMN "status" TYPE varchar(30);
