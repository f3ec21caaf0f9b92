-- alter_column: integer to decimal
-- up
ALTER TABLE "samples" ALTER COLUMN "sample" TYPE numeric(12,0) USING "sample"::numeric(12,0);
-- down
ALTER TABLE "samples" ALTER COLUMN "sample" TYPE integer USING "sample"::integer;
