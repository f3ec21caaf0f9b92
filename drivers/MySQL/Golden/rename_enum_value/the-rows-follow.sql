-- rename_enum_value: the rows follow
-- up
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('new','paid','settled') NOT NULL DEFAULT 'new';
UPDATE `tickets` SET `status` = ? WHERE `status` = ?;
-- with 'settled', 'paid'
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('new','settled') NOT NULL DEFAULT 'new';
-- down
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('new','settled','paid') NOT NULL DEFAULT 'new';
UPDATE `tickets` SET `status` = ? WHERE `status` = ?;
-- with 'paid', 'settled'
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('new','paid') NOT NULL DEFAULT 'new';
