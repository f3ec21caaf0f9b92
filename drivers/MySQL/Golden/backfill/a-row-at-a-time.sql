-- backfill: a row at a time
-- up
-- until no row is left, 1 at a time, each committed:
UPDATE `users` SET age = age + 100 WHERE age < 100 LIMIT 1;
-- down
-- no statement
