-- add_enum_value: two tables of it; NOT NULL, default and comment stay
-- up
ALTER TABLE `tasks` MODIFY COLUMN `first` enum('new','paid','lost'), MODIFY COLUMN `second` enum('new','paid','lost') NOT NULL DEFAULT 'paid';
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('new','paid','lost') NOT NULL DEFAULT 'new';
-- down
ALTER TABLE `tasks` MODIFY COLUMN `first` enum('new','paid'), MODIFY COLUMN `second` enum('new','paid') NOT NULL DEFAULT 'paid';
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('new','paid') NOT NULL DEFAULT 'new';
