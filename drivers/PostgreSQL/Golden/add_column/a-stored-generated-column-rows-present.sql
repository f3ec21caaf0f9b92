-- add_column: a stored generated column, rows present
-- up
ALTER TABLE "lines" ADD COLUMN "doubled" integer GENERATED ALWAYS AS (quantity * 2) STORED;
-- down
ALTER TABLE "lines" DROP COLUMN "doubled";
