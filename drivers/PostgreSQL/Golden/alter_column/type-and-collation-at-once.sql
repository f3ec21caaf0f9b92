-- alter_column: type and collation at once
-- up
ALTER TABLE "words" ALTER COLUMN "word" TYPE varchar(90) COLLATE "C";
-- down
ALTER TABLE "words" ALTER COLUMN "word" TYPE varchar(40);
