-- alter_column: NULL no longer allowed and the collation stays
-- up
ALTER TABLE "words" ALTER COLUMN "word" SET NOT NULL;
-- down
ALTER TABLE "words" ALTER COLUMN "word" DROP NOT NULL;
