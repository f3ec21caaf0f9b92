-- add_column: a virtual generated column, rows present
-- up
ALTER TABLE "lines" ADD COLUMN "doubled" integer GENERATED ALWAYS AS (quantity * 2) VIRTUAL;
-- down
ALTER TABLE "lines" DROP COLUMN "doubled";
