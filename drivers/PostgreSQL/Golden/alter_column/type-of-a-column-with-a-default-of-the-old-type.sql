-- alter_column: type of a column with a default of the old type
-- up
ALTER TABLE "samples"
    ALTER COLUMN "sample" DROP DEFAULT,
    ALTER COLUMN "sample" TYPE varchar(10),
    ALTER COLUMN "sample" SET DEFAULT 'five';
-- down
ALTER TABLE "samples"
    ALTER COLUMN "sample" DROP DEFAULT,
    ALTER COLUMN "sample" TYPE integer USING "sample"::integer,
    ALTER COLUMN "sample" SET DEFAULT 5;
