-- alter_column: a column whose name needs quotes
-- up
ALTER TABLE "users"
    ALTER COLUMN "A""ge `it's`" DROP DEFAULT,
    ALTER COLUMN "A""ge `it's`" TYPE bigint USING "A""ge `it's`"::bigint,
    ALTER COLUMN "A""ge `it's`" SET NOT NULL,
    ALTER COLUMN "A""ge `it's`" SET DEFAULT 18;
-- down
ALTER TABLE "users"
    ALTER COLUMN "A""ge `it's`" DROP DEFAULT,
    ALTER COLUMN "A""ge `it's`" TYPE integer USING "A""ge `it's`"::integer;
ALTER TABLE "users" ALTER COLUMN "A""ge `it's`" DROP NOT NULL;
