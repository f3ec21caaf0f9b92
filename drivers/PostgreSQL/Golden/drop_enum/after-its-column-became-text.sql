-- drop_enum: after its column became text
-- up
ALTER TABLE "tickets"
    ALTER COLUMN "status" DROP DEFAULT,
    ALTER COLUMN "status" TYPE varchar(20),
    ALTER COLUMN "status" SET DEFAULT 'new';
DROP TYPE "status";
-- down
CREATE TYPE "status" AS ENUM ('new', 'paid');
ALTER TABLE "tickets"
    ALTER COLUMN "status" DROP DEFAULT,
    ALTER COLUMN "status" TYPE "status" USING "status"::text::"status",
    ALTER COLUMN "status" SET DEFAULT 'new';
