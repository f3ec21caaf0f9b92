-- alter_column: text to an enumeration without a name
-- up
ALTER TABLE "samples"
    ALTER COLUMN "sample" TYPE varchar(4),
    ADD CONSTRAINT "ck_samples_sample_enum" CHECK ("sample" IN ('new', 'paid'));
-- down
ALTER TABLE "samples"
    DROP CONSTRAINT IF EXISTS "ck_samples_sample_enum",
    ALTER COLUMN "sample" TYPE varchar(10);
