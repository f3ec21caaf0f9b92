-- alter_column: date to datetime
-- up
ALTER TABLE "samples" ALTER COLUMN "sample" TYPE timestamp USING "sample"::timestamp;
-- down
ALTER TABLE "samples" ALTER COLUMN "sample" TYPE date USING "sample"::date;
