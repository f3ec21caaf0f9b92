-- alter_column: an enumeration without a name to text
-- up
ALTER TABLE "samples"
    DROP CONSTRAINT IF EXISTS "ck_samples_sample_enum",
    ALTER COLUMN "sample" TYPE varchar(10);
-- down
ALTER TABLE "samples"
    ALTER COLUMN "sample" TYPE varchar(4),
    ADD CONSTRAINT "ck_samples_sample_enum" CHECK ("sample" IN ('new', 'paid'));
