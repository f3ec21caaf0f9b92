-- alter_column: float to double
-- up
ALTER TABLE "samples" ALTER COLUMN "sample" TYPE double precision USING "sample"::double precision;
-- down
ALTER TABLE "samples" ALTER COLUMN "sample" TYPE real USING "sample"::real;
