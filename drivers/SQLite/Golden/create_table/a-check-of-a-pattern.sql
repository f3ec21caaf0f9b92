-- create_table: a check of a pattern
-- up
CREATE TABLE "users" (
    "id" INTEGER NOT NULL,
    "email" VARCHAR(100) NOT NULL,
    "nickname" VARCHAR(20),
    "age" INTEGER,
    PRIMARY KEY ("id"),
    CONSTRAINT "ck" CHECK (email LIKE '%@%')
);
-- down
-- with foreign keys off:
DROP TABLE "users";
