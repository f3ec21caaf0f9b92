-- backfill: batches with a pause
-- up
-- until no row is left, 1 at a time, each committed:
UPDATE "users" SET age = 7 WHERE rowid IN (SELECT rowid FROM "users" WHERE age <> 7 LIMIT 1);
-- down
-- no statement
