-- alter_column: string to text
-- up
ALTER TABLE "users" ALTER COLUMN "nickname" TYPE text;
-- down
ALTER TABLE "users" ALTER COLUMN "nickname" TYPE varchar(20);
