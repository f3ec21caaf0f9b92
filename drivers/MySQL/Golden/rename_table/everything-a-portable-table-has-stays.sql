-- rename_table: everything a portable table has stays
-- up
RENAME TABLE `invoices` TO `Bills`;
-- down
RENAME TABLE `Bills` TO `invoices`;
