-- drop_column: a virtual generated column
-- up
ALTER TABLE "lines" DROP COLUMN "doubled";
-- down
ALTER TABLE "lines" ADD COLUMN "doubled" INTEGER GENERATED ALWAYS AS (quantity * 2) VIRTUAL;
