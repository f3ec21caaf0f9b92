-- alter_column: an identity is set
-- up
ALTER TABLE "events"
    ALTER COLUMN "id" SET NOT NULL,
    ALTER COLUMN "id" ADD GENERATED ALWAYS AS IDENTITY;
SELECT setval(pg_get_serial_sequence('"events"', 'id'), coalesce(max("id"), 0) + 1, false) FROM "events";
-- down
ALTER TABLE "events" ALTER COLUMN "id" DROP IDENTITY IF EXISTS;
