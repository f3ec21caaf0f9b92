-- add_column: of an enum type, with a default, rows present
-- up
ALTER TABLE "users" ADD COLUMN "status" "status" DEFAULT 'new' NOT NULL;
-- down
ALTER TABLE "users" DROP COLUMN "status";
