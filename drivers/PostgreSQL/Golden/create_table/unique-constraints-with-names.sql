-- create_table: unique constraints with names
-- up
CREATE TABLE "users" (
    "id" integer NOT NULL,
    "email" varchar(100) NOT NULL,
    "nickname" varchar(20),
    "age" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq_users_email" UNIQUE ("email"),
    CONSTRAINT "uq_users_nickname_age" UNIQUE ("nickname", "age")
);
-- down
DROP TABLE "users";
