-- alter_column: string(20) to string(80)
-- up
ALTER TABLE "users" ALTER COLUMN "nickname" TYPE varchar(80);
-- down
ALTER TABLE "users" ALTER COLUMN "nickname" TYPE varchar(20);
