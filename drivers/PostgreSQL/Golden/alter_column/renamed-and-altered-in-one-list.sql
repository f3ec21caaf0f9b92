-- alter_column: renamed and altered in one list
-- up
ALTER TABLE "users" RENAME COLUMN "status" TO "state";
ALTER TABLE "users" ALTER COLUMN "state" TYPE varchar(70);
-- down
ALTER TABLE "users" ALTER COLUMN "state" TYPE varchar(30);
ALTER TABLE "users" RENAME COLUMN "state" TO "status";
