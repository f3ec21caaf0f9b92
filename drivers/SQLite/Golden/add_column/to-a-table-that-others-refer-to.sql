-- add_column: to a table that others refer to
-- up
ALTER TABLE "users" ADD COLUMN "active" BOOLEAN NOT NULL DEFAULT 1;
-- down
ALTER TABLE "users" DROP COLUMN "active";
