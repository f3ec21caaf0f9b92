-- add_column: NOT NULL without a default, no rows
-- up
ALTER TABLE "users" ADD COLUMN "visits" integer NOT NULL;
-- down
ALTER TABLE "users" DROP COLUMN "visits";
