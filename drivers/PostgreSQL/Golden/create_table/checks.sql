-- create_table: checks
-- up
CREATE TABLE "users" (
    "id" integer NOT NULL,
    "email" varchar(100) NOT NULL,
    "nickname" varchar(20),
    "age" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "ck_users_age" CHECK (age >= 0),
    CONSTRAINT "ck_users_id" CHECK (id <> 0)
);
-- down
DROP TABLE "users";
