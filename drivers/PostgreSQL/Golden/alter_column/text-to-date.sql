-- alter_column: text to date
-- up
ALTER TABLE "samples" ALTER COLUMN "sample" TYPE date USING "sample"::date;
-- down
ALTER TABLE "samples" ALTER COLUMN "sample" TYPE varchar(10);
