-- alter_column: smallint to bigint
-- up
ALTER TABLE "samples" ALTER COLUMN "sample" TYPE bigint USING "sample"::bigint;
-- down
ALTER TABLE "samples" ALTER COLUMN "sample" TYPE smallint USING "sample"::smallint;
