-- create_table: a check of a pattern
-- up
CREATE TABLE "users" (
    "id" integer NOT NULL,
    "email" varchar(100) NOT NULL,
    "nickname" varchar(20),
    "age" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "ck" CHECK (email LIKE '%@%')
);
-- down
DROP TABLE "users";
