-- add_enum_value: after another
-- up
ALTER TYPE "status" ADD VALUE 'open' AFTER 'new';
INSERT INTO "tickets" ("id", "status") VALUES ($1, $2);
-- with 3, 'open'
-- down
DELETE FROM "tickets" WHERE "id" = $1;
-- with 3
ALTER TYPE "status" RENAME TO "status_replaced";
CREATE TYPE "status" AS ENUM ('new', 'paid');
ALTER TABLE "tickets"
    ALTER COLUMN "status" DROP DEFAULT,
    ALTER COLUMN "status" TYPE "status" USING "status"::text::"status",
    ALTER COLUMN "status" SET DEFAULT 'new';
DROP TYPE "status_replaced";
