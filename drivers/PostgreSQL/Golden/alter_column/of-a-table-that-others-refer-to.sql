-- alter_column: of a table that others refer to
-- up
ALTER TABLE "users" ALTER COLUMN "nickname" TYPE varchar(80);
-- down
ALTER TABLE "users" ALTER COLUMN "nickname" TYPE varchar(20);
