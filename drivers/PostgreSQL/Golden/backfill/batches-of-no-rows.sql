-- backfill: batches of no rows
-- up
-- until no row is left, 10 at a time, each committed:
UPDATE "users" SET age = 7
WHERE ctid = ANY (ARRAY(SELECT ctid FROM "users" WHERE age < 0 LIMIT 10)) AND (age < 0);
-- down
-- no statement
