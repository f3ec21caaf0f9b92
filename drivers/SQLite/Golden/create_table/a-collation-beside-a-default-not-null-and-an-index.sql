-- create_table: a collation beside a default, NOT NULL and an index
-- up
CREATE TABLE "words" (
    "id" INTEGER NOT NULL,
    "word" VARCHAR(40) NOT NULL COLLATE NOCASE DEFAULT 'it''s',
    PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "ix_words_word" ON "words" ("word");
-- down
-- with foreign keys off:
DROP TABLE "words";
