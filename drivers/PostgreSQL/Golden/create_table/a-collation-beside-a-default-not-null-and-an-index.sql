-- create_table: a collation beside a default, NOT NULL and an index
-- up
CREATE TABLE "words" (
    "id" integer NOT NULL,
    "word" varchar(40) COLLATE "C" DEFAULT 'it''s' NOT NULL,
    PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "ix_words_word" ON "words" ("word");
-- down
DROP TABLE "words";
