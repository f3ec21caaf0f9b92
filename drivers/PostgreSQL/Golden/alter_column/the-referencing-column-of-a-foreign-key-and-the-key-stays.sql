-- alter_column: the referencing column of a foreign key, and the key stays
-- up
ALTER TABLE "orders" ALTER COLUMN "user_id" SET DEFAULT 1;
-- down
ALTER TABLE "orders" ALTER COLUMN "user_id" DROP DEFAULT;
