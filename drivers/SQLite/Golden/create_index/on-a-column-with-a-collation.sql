-- create_index: on a column with a collation
-- up
CREATE INDEX "ix_words" ON "words" ("word");
-- down
DROP INDEX "ix_words";
