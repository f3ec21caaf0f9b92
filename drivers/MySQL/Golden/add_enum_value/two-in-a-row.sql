-- add_enum_value: two in a row
-- up
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('new','paid','lost') NOT NULL DEFAULT 'new';
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('new','paid','lost','found') NOT NULL DEFAULT 'new';
-- down
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('new','paid','lost') NOT NULL DEFAULT 'new';
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('new','paid') NOT NULL DEFAULT 'new';
