-- add_column: of an enum type, with a default, rows present
-- up
ALTER TABLE "users" ADD COLUMN "status" VARCHAR(4) NOT NULL DEFAULT 'new' CHECK ("status" IN ('new', 'paid'));
-- down
ALTER TABLE "users" DROP COLUMN "status";
