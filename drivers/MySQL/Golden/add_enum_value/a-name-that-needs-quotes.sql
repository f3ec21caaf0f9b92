-- add_enum_value: a name that needs quotes
-- up
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('new','paid','lost') NOT NULL DEFAULT 'new';
-- down
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('new','paid') NOT NULL DEFAULT 'new';
