-- drop_index: with a collation of its own
-- up
DROP INDEX "ix_words";
-- down
CREATE INDEX "ix_words" ON "words" ("word" COLLATE "C");
