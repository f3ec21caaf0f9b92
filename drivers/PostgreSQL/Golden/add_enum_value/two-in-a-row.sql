-- add_enum_value: two in a row
-- up
ALTER TYPE "status" ADD VALUE 'lost';
ALTER TYPE "status" ADD VALUE 'found' AFTER 'lost';
-- down
ALTER TYPE "status" RENAME TO "status_replaced";
CREATE TYPE "status" AS ENUM ('new', 'paid', 'lost');
ALTER TABLE "tickets"
    ALTER COLUMN "status" DROP DEFAULT,
    ALTER COLUMN "status" TYPE "status" USING "status"::text::"status",
    ALTER COLUMN "status" SET DEFAULT 'new';
DROP TYPE "status_replaced";
ALTER TYPE "status" RENAME TO "status_replaced";
CREATE TYPE "status" AS ENUM ('new', 'paid');
ALTER TABLE "tickets"
    ALTER COLUMN "status" DROP DEFAULT,
    ALTER COLUMN "status" TYPE "status" USING "status"::text::"status",
    ALTER COLUMN "status" SET DEFAULT 'new';
DROP TYPE "status_replaced";
