-- alter_table: two columns
-- up
ALTER TABLE "users"
    ADD COLUMN "street" varchar(60),
    ADD COLUMN "city" varchar(60);
-- down
ALTER TABLE "users"
    DROP COLUMN "city",
    DROP COLUMN "street";
