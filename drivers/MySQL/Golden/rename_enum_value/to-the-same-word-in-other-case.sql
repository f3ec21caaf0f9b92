-- rename_enum_value: to the same word in other case
-- up
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('new','Paid') NOT NULL DEFAULT 'new';
-- down
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('new','paid') NOT NULL DEFAULT 'new';
