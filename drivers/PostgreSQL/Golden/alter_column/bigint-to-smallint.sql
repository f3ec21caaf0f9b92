-- alter_column: bigint to smallint
-- up
ALTER TABLE "samples" ALTER COLUMN "sample" TYPE smallint USING "sample"::smallint;
-- down
ALTER TABLE "samples" ALTER COLUMN "sample" TYPE bigint USING "sample"::bigint;
