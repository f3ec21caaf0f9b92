-- backfill: every row at once
-- up
UPDATE "users" SET age = 7;
-- down
-- no statement
