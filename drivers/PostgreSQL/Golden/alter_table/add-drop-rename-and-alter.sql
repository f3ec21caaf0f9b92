-- alter_table: add, drop, rename and alter
-- up
ALTER TABLE "users"
    ADD COLUMN "phone" varchar(20),
    DROP COLUMN "age";
ALTER TABLE "users" RENAME COLUMN "nickname" TO "handle";
ALTER TABLE "users" ALTER COLUMN "email" TYPE varchar(200);
-- down
ALTER TABLE "users" ALTER COLUMN "email" TYPE varchar(100);
ALTER TABLE "users" RENAME COLUMN "handle" TO "nickname";
ALTER TABLE "users"
    ADD COLUMN "age" integer,
    DROP COLUMN "phone";
