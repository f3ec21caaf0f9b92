-- create_table: checks
-- up
CREATE TABLE "users" (
    "id" INTEGER NOT NULL,
    "email" VARCHAR(100) NOT NULL,
    "nickname" VARCHAR(20),
    "age" INTEGER,
    PRIMARY KEY ("id"),
    CONSTRAINT "ck_users_age" CHECK (age >= 0),
    CONSTRAINT "ck_users_id" CHECK (id <> 0)
);
-- down
-- with foreign keys off:
DROP TABLE "users";
