-- add_column: with a collation, rows present
-- up
ALTER TABLE "words" ADD COLUMN "other" VARCHAR(20) COLLATE NOCASE;
-- down
ALTER TABLE "words" DROP COLUMN "other";
