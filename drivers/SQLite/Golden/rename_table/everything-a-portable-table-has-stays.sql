-- rename_table: everything a portable table has stays
-- up
ALTER TABLE "invoices" RENAME TO "Bills";
-- down
ALTER TABLE "Bills" RENAME TO "invoices";
