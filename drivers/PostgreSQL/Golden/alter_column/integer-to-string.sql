-- alter_column: integer to string
-- up
ALTER TABLE "samples" ALTER COLUMN "sample" TYPE varchar(12);
-- down
ALTER TABLE "samples" ALTER COLUMN "sample" TYPE integer USING "sample"::integer;
