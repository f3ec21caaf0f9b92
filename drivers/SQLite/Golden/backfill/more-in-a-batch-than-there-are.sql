-- backfill: more in a batch than there are
-- up
-- until no row is left, 500 at a time, each committed:
UPDATE "users" SET age = 7 WHERE rowid IN (SELECT rowid FROM "users" WHERE age IS NULL LIMIT 500);
-- down
-- no statement
