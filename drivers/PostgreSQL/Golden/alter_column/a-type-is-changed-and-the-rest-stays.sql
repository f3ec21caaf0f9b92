-- alter_column: a type is changed and the rest stays
-- up
ALTER TABLE "users" ALTER COLUMN "status" TYPE varchar(90);
-- down
ALTER TABLE "users" ALTER COLUMN "status" TYPE varchar(30);
