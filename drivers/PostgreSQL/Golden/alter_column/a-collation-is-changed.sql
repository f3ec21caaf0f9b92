-- alter_column: a collation is changed
-- up
ALTER TABLE "words" ALTER COLUMN "word" TYPE varchar(40) COLLATE "POSIX";
-- down
ALTER TABLE "words" ALTER COLUMN "word" TYPE varchar(40) COLLATE "C";
