-- backfill: batches with a pause
-- up
-- until no row is left, 1 at a time, each committed:
UPDATE `users` SET age = 7 WHERE age <> 7 LIMIT 1;
-- down
-- no statement
