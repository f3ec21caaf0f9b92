-- backfill: batches with a pause
-- up
-- until no row is left, 1 at a time, each committed:
UPDATE "users" SET age = 7
WHERE ctid = ANY (ARRAY(SELECT ctid FROM "users" WHERE age <> 7 LIMIT 1)) AND (age <> 7);
-- down
-- no statement
