-- alter_column: a column of a unique constraint
-- up
ALTER TABLE "users" ALTER COLUMN "nickname" TYPE varchar(80);
-- down
ALTER TABLE "users" ALTER COLUMN "nickname" TYPE varchar(20);
