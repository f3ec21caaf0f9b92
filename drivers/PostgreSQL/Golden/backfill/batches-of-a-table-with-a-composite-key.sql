-- backfill: batches of a table with a composite key
-- up
-- until no row is left, 2 at a time, each committed:
UPDATE "pairs" SET weight = 1
WHERE ctid = ANY (ARRAY(SELECT ctid FROM "pairs" WHERE weight IS NULL LIMIT 2)) AND (weight IS NULL);
-- down
-- no statement
