-- create_table: a column with a collation
-- up
CREATE TABLE "words" (
    "id" INTEGER NOT NULL,
    "word" VARCHAR(40) COLLATE NOCASE,
    PRIMARY KEY ("id")
);
-- down
-- with foreign keys off:
DROP TABLE "words";
