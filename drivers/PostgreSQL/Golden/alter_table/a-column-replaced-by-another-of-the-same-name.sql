-- alter_table: a column replaced by another of the same name
-- up
ALTER TABLE "users"
    DROP COLUMN "age",
    ADD COLUMN "age" varchar(10) DEFAULT 'old';
-- down
ALTER TABLE "users"
    DROP COLUMN "age",
    ADD COLUMN "age" integer;
