-- create_table: constraints without names
-- up
CREATE TABLE "users" (
    "id" INTEGER NOT NULL,
    "email" VARCHAR(100) NOT NULL,
    "nickname" VARCHAR(20),
    "age" INTEGER,
    PRIMARY KEY ("id")
);
CREATE TABLE "accounts" (
    "id" INTEGER NOT NULL,
    "user_id" INTEGER NOT NULL,
    "balance" INTEGER NOT NULL,
    PRIMARY KEY ("id"),
    UNIQUE ("user_id"),
    FOREIGN KEY ("user_id") REFERENCES "users" ("id"),
    CHECK (balance >= 0)
);
-- down
-- with foreign keys off:
DROP TABLE "accounts";
-- with foreign keys off:
DROP TABLE "users";
