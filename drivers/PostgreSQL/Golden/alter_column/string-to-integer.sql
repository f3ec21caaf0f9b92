-- alter_column: string to integer
-- up
ALTER TABLE "samples" ALTER COLUMN "sample" TYPE integer USING "sample"::integer;
-- down
ALTER TABLE "samples" ALTER COLUMN "sample" TYPE varchar(12);
