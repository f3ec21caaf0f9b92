-- backfill: of a column that was added just before, then NOT NULL
-- up
ALTER TABLE "users" ADD COLUMN "phone" varchar(20);
-- until no row is left, 2 at a time, each committed:
UPDATE "users" SET phone = ''
WHERE ctid = ANY (ARRAY(SELECT ctid FROM "users" WHERE phone IS NULL LIMIT 2)) AND (phone IS NULL);
ALTER TABLE "users" ALTER COLUMN "phone" SET NOT NULL;
-- down
ALTER TABLE "users" ALTER COLUMN "phone" DROP NOT NULL;
ALTER TABLE "users" DROP COLUMN "phone";
