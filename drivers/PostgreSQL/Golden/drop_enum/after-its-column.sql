-- drop_enum: after its column
-- up
ALTER TABLE "tickets" DROP COLUMN "status";
DROP TYPE "status";
-- down
CREATE TYPE "status" AS ENUM ('new', 'paid');
ALTER TABLE "tickets" ADD COLUMN "status" "status" DEFAULT 'new' NOT NULL;
