-- alter_column: text becomes an enum type, rows present
-- up
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('new','paid');
-- down
ALTER TABLE `tickets` MODIFY COLUMN `status` varchar(20);
