-- drop_column: a collation comes back
-- up
ALTER TABLE "words" DROP COLUMN "word";
-- down
ALTER TABLE "words" ADD COLUMN "word" VARCHAR(40) COLLATE NOCASE;
