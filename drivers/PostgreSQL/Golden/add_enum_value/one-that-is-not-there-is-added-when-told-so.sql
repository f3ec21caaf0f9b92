-- add_enum_value: one that is not there is added when told so
-- up
ALTER TYPE "status" ADD VALUE IF NOT EXISTS 'lost';
-- down
ALTER TYPE "status" RENAME TO "status_replaced";
CREATE TYPE "status" AS ENUM ('new', 'paid');
ALTER TABLE "tickets"
    ALTER COLUMN "status" DROP DEFAULT,
    ALTER COLUMN "status" TYPE "status" USING "status"::text::"status",
    ALTER COLUMN "status" SET DEFAULT 'new';
DROP TYPE "status_replaced";
