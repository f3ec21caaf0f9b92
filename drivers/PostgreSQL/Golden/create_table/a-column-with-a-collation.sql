-- create_table: a column with a collation
-- up
CREATE TABLE "words" (
    "id" integer NOT NULL,
    "word" varchar(40) COLLATE "C",
    PRIMARY KEY ("id")
);
-- down
DROP TABLE "words";
