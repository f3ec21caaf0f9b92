-- alter_table: the same table twice
-- up
ALTER TABLE "users" ADD COLUMN "phone" varchar(20);
ALTER TABLE "users" ALTER COLUMN "phone" TYPE varchar(40);
-- down
ALTER TABLE "users" ALTER COLUMN "phone" TYPE varchar(20);
ALTER TABLE "users" DROP COLUMN "phone";
