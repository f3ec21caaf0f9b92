-- create_table: a unique constraint whose name is a reserved word
-- up
CREATE TABLE "users" (
    "id" integer NOT NULL,
    "email" varchar(100) NOT NULL,
    "nickname" varchar(20),
    "age" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "unique" UNIQUE ("email")
);
-- down
DROP TABLE "users";
