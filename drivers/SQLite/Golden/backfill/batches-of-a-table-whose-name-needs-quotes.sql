-- backfill: batches of a table whose name needs quotes
-- up
-- until no row is left, 2 at a time, each committed:
UPDATE "Us""ers `it's`" SET age = 7 WHERE rowid IN (SELECT rowid FROM "Us""ers `it's`" WHERE age IS NULL LIMIT 2);
-- down
-- no statement
