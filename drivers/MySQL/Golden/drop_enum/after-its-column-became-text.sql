-- drop_enum: after its column became text
-- up
ALTER TABLE `tickets` MODIFY COLUMN `status` varchar(20) NOT NULL DEFAULT 'new';
-- no statement
-- down
-- no statement
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('new','paid') NOT NULL DEFAULT 'new';
