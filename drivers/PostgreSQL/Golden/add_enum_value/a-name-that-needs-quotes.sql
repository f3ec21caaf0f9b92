-- add_enum_value: a name that needs quotes
-- up
ALTER TYPE "Sta""tus" ADD VALUE 'lost';
-- down
ALTER TYPE "Sta""tus" RENAME TO "Sta""tus_replaced";
CREATE TYPE "Sta""tus" AS ENUM ('new', 'paid');
ALTER TABLE "tickets"
    ALTER COLUMN "status" DROP DEFAULT,
    ALTER COLUMN "status" TYPE "Sta""tus" USING "status"::text::"Sta""tus",
    ALTER COLUMN "status" SET DEFAULT 'new';
DROP TYPE "Sta""tus_replaced";
