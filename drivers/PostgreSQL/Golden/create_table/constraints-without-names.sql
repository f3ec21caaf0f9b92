-- create_table: constraints without names
-- up
CREATE TABLE "users" (
    "id" integer NOT NULL,
    "email" varchar(100) NOT NULL,
    "nickname" varchar(20),
    "age" integer,
    PRIMARY KEY ("id")
);
CREATE TABLE "accounts" (
    "id" integer NOT NULL,
    "user_id" integer NOT NULL,
    "balance" integer NOT NULL,
    PRIMARY KEY ("id"),
    UNIQUE ("user_id"),
    FOREIGN KEY ("user_id") REFERENCES "users" ("id"),
    CHECK (balance >= 0)
);
-- down
DROP TABLE "accounts";
DROP TABLE "users";
