-- create_table: a unique constraint to which NULLs are equal
-- up
CREATE TABLE "users" (
    "id" integer NOT NULL,
    "email" varchar(100) NOT NULL,
    "nickname" varchar(20),
    "age" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq" UNIQUE NULLS NOT DISTINCT ("age")
);
-- down
DROP TABLE "users";
