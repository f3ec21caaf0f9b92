-- alter_column: one of a composite key
-- up
ALTER TABLE "users" ALTER COLUMN "email" TYPE varchar(120);
-- down
ALTER TABLE "users" ALTER COLUMN "email" TYPE varchar(100);
