-- alter_column: integer to boolean
-- up
ALTER TABLE "samples" ALTER COLUMN "sample" TYPE boolean USING "sample"::boolean;
-- down
ALTER TABLE "samples" ALTER COLUMN "sample" TYPE integer USING "sample"::integer;
