-- drop_enum: after its column
-- up
ALTER TABLE `tickets` DROP COLUMN `status`;
-- no statement
-- down
-- no statement
ALTER TABLE `tickets` ADD COLUMN `status` enum('new','paid') NOT NULL DEFAULT 'new';
