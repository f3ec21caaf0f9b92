-- alter_column: text to uuid
-- up
ALTER TABLE "samples" ALTER COLUMN "sample" TYPE uuid USING "sample"::uuid;
-- down
ALTER TABLE "samples" ALTER COLUMN "sample" TYPE varchar(36);
