-- alter_column: the type of a generated column, which stays generated
-- up
ALTER TABLE "lines" ALTER COLUMN "doubled" TYPE bigint;
-- down
ALTER TABLE "lines" ALTER COLUMN "doubled" TYPE integer;
