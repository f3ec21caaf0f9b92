-- create_table: a unique constraint with included columns
-- up
CREATE TABLE "users" (
    "id" integer NOT NULL,
    "email" varchar(100) NOT NULL,
    "nickname" varchar(20),
    "age" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq" UNIQUE ("email") INCLUDE ("nickname", "age")
);
-- down
DROP TABLE "users";
