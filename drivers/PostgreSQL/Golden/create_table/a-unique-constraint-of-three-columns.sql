-- create_table: a unique constraint of three columns
-- up
CREATE TABLE "users" (
    "id" integer NOT NULL,
    "email" varchar(100) NOT NULL,
    "nickname" varchar(20),
    "age" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq" UNIQUE ("age", "id", "email")
);
-- down
DROP TABLE "users";
