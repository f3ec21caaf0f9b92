-- add_enum_value: two tables of it; NOT NULL, default and comment stay
-- up
ALTER TYPE "status" ADD VALUE 'lost';
-- down
ALTER TYPE "status" RENAME TO "status_replaced";
CREATE TYPE "status" AS ENUM ('new', 'paid');
ALTER TABLE "tasks"
    ALTER COLUMN "first" TYPE "status" USING "first"::text::"status",
    ALTER COLUMN "second" DROP DEFAULT,
    ALTER COLUMN "second" TYPE "status" USING "second"::text::"status",
    ALTER COLUMN "second" SET DEFAULT 'paid';
ALTER TABLE "tickets"
    ALTER COLUMN "status" DROP DEFAULT,
    ALTER COLUMN "status" TYPE "status" USING "status"::text::"status",
    ALTER COLUMN "status" SET DEFAULT 'new';
DROP TYPE "status_replaced";
