-- create_table: a check on a list
-- up
CREATE TABLE "users" (
    "id" INTEGER NOT NULL,
    "email" VARCHAR(100) NOT NULL,
    "nickname" VARCHAR(20),
    "age" INTEGER,
    PRIMARY KEY ("id"),
    CONSTRAINT "ck" CHECK (nickname IN ('ada', 'bob', 'it''s') OR nickname IS NULL)
);
-- down
-- with foreign keys off:
DROP TABLE "users";
