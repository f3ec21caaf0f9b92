-- create_index: a collation of its own
-- up
CREATE INDEX "ix_words" ON "words" ("word" COLLATE "C", "id");
-- down
DROP INDEX "ix_words";
