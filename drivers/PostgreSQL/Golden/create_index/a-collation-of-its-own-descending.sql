-- create_index: a collation of its own, descending
-- up
CREATE INDEX "ix_words" ON "words" ("word" COLLATE "C" DESC);
-- down
DROP INDEX "ix_words";
