-- create_table: a check between limits
-- up
CREATE TABLE "users" (
    "id" integer NOT NULL,
    "email" varchar(100) NOT NULL,
    "nickname" varchar(20),
    "age" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "ck" CHECK (age BETWEEN 0 AND 150)
);
-- down
DROP TABLE "users";
