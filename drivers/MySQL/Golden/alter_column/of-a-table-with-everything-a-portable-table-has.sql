-- alter_column: of a table with everything a portable table has
-- up
ALTER TABLE `invoices` MODIFY COLUMN `title` varchar(60) DEFAULT 'it''s "new"';
-- down
ALTER TABLE `invoices` MODIFY COLUMN `title` varchar(60) NOT NULL DEFAULT 'it''s "new"';
