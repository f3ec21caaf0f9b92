-- backfill: batches of no rows
-- up
-- until no row is left, 10 at a time, each committed:
UPDATE "users" SET age = 7 WHERE rowid IN (SELECT rowid FROM "users" WHERE age < 0 LIMIT 10);
-- down
-- no statement
