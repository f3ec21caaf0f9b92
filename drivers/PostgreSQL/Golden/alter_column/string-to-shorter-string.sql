-- alter_column: string to shorter string
-- up
ALTER TABLE "samples" ALTER COLUMN "sample" TYPE varchar(5);
-- down
ALTER TABLE "samples" ALTER COLUMN "sample" TYPE varchar(80);
