-- alter_column: with partial, expression and descending indexes, which stay
-- up
ALTER TABLE "users" ALTER COLUMN "nickname" TYPE text;
-- down
ALTER TABLE "users" ALTER COLUMN "nickname" TYPE varchar(20);
