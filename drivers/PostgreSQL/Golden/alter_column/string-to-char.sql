-- alter_column: string to char
-- up
ALTER TABLE "samples" ALTER COLUMN "sample" TYPE char(3);
-- down
ALTER TABLE "samples" ALTER COLUMN "sample" TYPE varchar(3);
