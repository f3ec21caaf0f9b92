-- add_column: NOT NULL with a default, rows present
-- up
ALTER TABLE "users" ADD COLUMN "visits" integer DEFAULT 5 NOT NULL;
-- down
ALTER TABLE "users" DROP COLUMN "visits";
