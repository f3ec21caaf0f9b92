-- create_table: a check between limits
-- up
CREATE TABLE "users" (
    "id" INTEGER NOT NULL,
    "email" VARCHAR(100) NOT NULL,
    "nickname" VARCHAR(20),
    "age" INTEGER,
    PRIMARY KEY ("id"),
    CONSTRAINT "ck" CHECK (age BETWEEN 0 AND 150)
);
-- down
-- with foreign keys off:
DROP TABLE "users";
