-- backfill: batches of a table without a key
-- up
-- until no row is left, 3 at a time, each committed:
UPDATE `pairs` SET weight = 1 WHERE weight IS NULL LIMIT 3;
-- down
-- no statement
