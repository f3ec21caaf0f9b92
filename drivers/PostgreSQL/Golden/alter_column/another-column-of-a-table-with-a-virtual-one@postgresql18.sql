-- alter_column: another column of a table with a virtual one
-- up
ALTER TABLE "lines"
    ALTER COLUMN "price" SET NOT NULL,
    ALTER COLUMN "price" SET DEFAULT 9;
-- down
ALTER TABLE "lines"
    ALTER COLUMN "price" DROP DEFAULT,
    ALTER COLUMN "price" DROP NOT NULL;
