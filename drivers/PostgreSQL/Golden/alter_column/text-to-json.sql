-- alter_column: text to json
-- up
ALTER TABLE "samples" ALTER COLUMN "sample" TYPE jsonb USING "sample"::jsonb;
-- down
ALTER TABLE "samples" ALTER COLUMN "sample" TYPE text;
