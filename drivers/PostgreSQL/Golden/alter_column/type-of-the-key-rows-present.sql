-- alter_column: type of the key, rows present
-- up
ALTER TABLE "users" ALTER COLUMN "id" TYPE bigint USING "id"::bigint;
-- down
ALTER TABLE "users" ALTER COLUMN "id" TYPE integer USING "id"::integer;
