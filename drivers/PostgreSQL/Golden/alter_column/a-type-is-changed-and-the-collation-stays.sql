-- alter_column: a type is changed and the collation stays
-- up
ALTER TABLE "words" ALTER COLUMN "word" TYPE varchar(90) COLLATE "C";
-- down
ALTER TABLE "words" ALTER COLUMN "word" TYPE varchar(40) COLLATE "C";
