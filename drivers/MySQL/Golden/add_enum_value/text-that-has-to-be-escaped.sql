-- add_enum_value: text that has to be escaped
-- up
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('new','paid','it''s "odd" \\') NOT NULL DEFAULT 'new';
-- down
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('new','paid') NOT NULL DEFAULT 'new';
