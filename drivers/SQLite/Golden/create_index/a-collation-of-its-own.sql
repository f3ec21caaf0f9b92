-- create_index: a collation of its own
-- up
CREATE INDEX "ix_words" ON "words" ("word" COLLATE "NOCASE", "id");
-- down
DROP INDEX "ix_words";
