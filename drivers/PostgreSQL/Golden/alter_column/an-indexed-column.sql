-- alter_column: an indexed column
-- up
ALTER TABLE "users" ALTER COLUMN "nickname" TYPE varchar(80);
-- down
ALTER TABLE "users" ALTER COLUMN "nickname" TYPE varchar(20);
