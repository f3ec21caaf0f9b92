-- backfill: in another schema
-- up
UPDATE "archive"."users" SET age = 1 WHERE age IS NULL;
-- down
-- no statement
