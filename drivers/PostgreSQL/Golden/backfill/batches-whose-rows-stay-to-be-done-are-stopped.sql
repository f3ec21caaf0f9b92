-- backfill: batches whose rows stay to be done are stopped
-- up
-- until no row is left, 1 at a time, each committed:
UPDATE "users" SET age = 7
WHERE ctid = ANY (ARRAY(SELECT ctid FROM "users" WHERE age IS NOT NULL LIMIT 1)) AND (age IS NOT NULL);
-- down
-- no statement
