-- alter_column: a collation is set
-- up
ALTER TABLE "words" ALTER COLUMN "word" TYPE varchar(40) COLLATE "C";
-- down
ALTER TABLE "words" ALTER COLUMN "word" TYPE varchar(40);
