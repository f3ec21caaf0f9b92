-- add_enum_value: text that has to be escaped
-- up
ALTER TYPE "status" ADD VALUE 'it''s "odd" \';
-- down
ALTER TYPE "status" RENAME TO "status_replaced";
CREATE TYPE "status" AS ENUM ('new', 'paid');
ALTER TABLE "tickets"
    ALTER COLUMN "status" DROP DEFAULT,
    ALTER COLUMN "status" TYPE "status" USING "status"::text::"status",
    ALTER COLUMN "status" SET DEFAULT 'new';
DROP TYPE "status_replaced";
