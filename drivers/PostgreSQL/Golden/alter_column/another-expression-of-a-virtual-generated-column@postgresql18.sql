-- alter_column: another expression of a virtual generated column
-- up
ALTER TABLE "lines" ALTER COLUMN "doubled" SET EXPRESSION AS (quantity * 2 + 1);
-- down
ALTER TABLE "lines" ALTER COLUMN "doubled" SET EXPRESSION AS (quantity * 2);
