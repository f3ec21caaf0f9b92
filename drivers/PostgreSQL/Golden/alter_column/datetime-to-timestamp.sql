-- alter_column: datetime to timestamp
-- up
ALTER TABLE "samples" ALTER COLUMN "sample" TYPE timestamptz USING "sample"::timestamptz;
-- down
ALTER TABLE "samples" ALTER COLUMN "sample" TYPE timestamp USING "sample"::timestamp;
