-- alter_column: a collation is dropped
-- up
ALTER TABLE "words" ALTER COLUMN "word" TYPE varchar(40);
-- down
ALTER TABLE "words" ALTER COLUMN "word" TYPE varchar(40) COLLATE "C";
