-- add_enum_value: one that is not there is added when told so
-- up
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('new','paid','lost') NOT NULL DEFAULT 'new';
-- down
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('new','paid') NOT NULL DEFAULT 'new';
