-- alter_column: integer to bigint
-- up
ALTER TABLE "users" ALTER COLUMN "age" TYPE bigint USING "age"::bigint;
-- down
ALTER TABLE "users" ALTER COLUMN "age" TYPE integer USING "age"::integer;
