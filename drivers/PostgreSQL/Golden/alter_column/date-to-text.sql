-- alter_column: date to text
-- up
ALTER TABLE "samples" ALTER COLUMN "sample" TYPE varchar(10);
-- down
ALTER TABLE "samples" ALTER COLUMN "sample" TYPE date USING "sample"::date;
