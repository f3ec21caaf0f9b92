-- add_column: of an enum type, with a default, rows present
-- up
ALTER TABLE `users` ADD COLUMN `status` enum('new','paid') NOT NULL DEFAULT 'new';
-- down
ALTER TABLE `users` DROP COLUMN `status`;
