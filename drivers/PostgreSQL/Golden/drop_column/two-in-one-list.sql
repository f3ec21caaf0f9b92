-- drop_column: two in one list
-- up
ALTER TABLE "users"
    DROP COLUMN "age",
    DROP COLUMN "nickname";
-- down
ALTER TABLE "users"
    ADD COLUMN "nickname" varchar(20),
    ADD COLUMN "age" integer;
