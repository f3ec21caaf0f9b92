-- alter_column: text to string
-- up
ALTER TABLE "samples" ALTER COLUMN "sample" TYPE varchar(20);
-- down
ALTER TABLE "samples" ALTER COLUMN "sample" TYPE text;
