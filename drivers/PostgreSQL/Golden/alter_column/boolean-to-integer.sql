-- alter_column: boolean to integer
-- up
ALTER TABLE "samples" ALTER COLUMN "sample" TYPE integer USING "sample"::integer;
-- down
ALTER TABLE "samples" ALTER COLUMN "sample" TYPE boolean USING "sample"::boolean;
