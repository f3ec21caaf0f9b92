-- add_column: with a collation, rows present
-- up
ALTER TABLE "words" ADD COLUMN "other" varchar(20) COLLATE "C";
-- down
ALTER TABLE "words" DROP COLUMN "other";
