-- create_table: a unique constraint of three columns
-- up
CREATE TABLE "users" (
    "id" INTEGER NOT NULL,
    "email" VARCHAR(100) NOT NULL,
    "nickname" VARCHAR(20),
    "age" INTEGER,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq" UNIQUE ("age", "id", "email")
);
-- down
-- with foreign keys off:
DROP TABLE "users";
