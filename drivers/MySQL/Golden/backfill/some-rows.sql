-- backfill: some rows
-- up
UPDATE `users` SET age = 7 WHERE age IS NULL;
-- down
-- no statement
