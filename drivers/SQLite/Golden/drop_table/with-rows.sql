-- drop_table: with rows
-- up
-- with foreign keys off:
DROP TABLE "users";
-- down
CREATE TABLE "users" (
    "id" INTEGER NOT NULL,
    "email" VARCHAR(100) NOT NULL,
    "nickname" VARCHAR(20),
    "age" INTEGER,
    PRIMARY KEY ("id")
);
