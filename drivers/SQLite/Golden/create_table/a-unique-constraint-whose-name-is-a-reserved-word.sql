-- create_table: a unique constraint whose name is a reserved word
-- up
CREATE TABLE "users" (
    "id" INTEGER NOT NULL,
    "email" VARCHAR(100) NOT NULL,
    "nickname" VARCHAR(20),
    "age" INTEGER,
    PRIMARY KEY ("id"),
    CONSTRAINT "unique" UNIQUE ("email")
);
-- down
-- with foreign keys off:
DROP TABLE "users";
