-- alter_column: of a table with everything a portable table has
-- up
ALTER TABLE "invoices" ALTER COLUMN "title" DROP NOT NULL;
-- down
ALTER TABLE "invoices" ALTER COLUMN "title" SET NOT NULL;
