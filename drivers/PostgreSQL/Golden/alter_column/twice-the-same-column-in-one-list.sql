-- alter_column: twice the same column in one list
-- up
ALTER TABLE "users"
    ALTER COLUMN "age" TYPE bigint USING "age"::bigint,
    ALTER COLUMN "age" SET DEFAULT 18;
-- down
ALTER TABLE "users"
    ALTER COLUMN "age" DROP DEFAULT,
    ALTER COLUMN "age" TYPE integer USING "age"::integer;
