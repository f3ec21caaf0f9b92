-- rename_enum_value: the default follows
-- up
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('new','paid','open') NOT NULL DEFAULT 'new';
UPDATE `tickets` SET `status` = ? WHERE `status` = ?;
-- with 'open', 'new'
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('open','paid') NOT NULL DEFAULT 'open';
-- down
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('open','paid','new') NOT NULL DEFAULT 'open';
UPDATE `tickets` SET `status` = ? WHERE `status` = ?;
-- with 'new', 'open'
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('new','paid') NOT NULL DEFAULT 'new';
