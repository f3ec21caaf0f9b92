-- rename_enum_value: two tables of it
-- up
ALTER TABLE `tasks` MODIFY COLUMN `first` enum('new','paid','settled'), MODIFY COLUMN `second` enum('new','paid','settled') NOT NULL DEFAULT 'paid';
UPDATE `tasks` SET `first` = ? WHERE `first` = ?;
-- with 'settled', 'paid'
UPDATE `tasks` SET `second` = ? WHERE `second` = ?;
-- with 'settled', 'paid'
ALTER TABLE `tasks` MODIFY COLUMN `first` enum('new','settled'), MODIFY COLUMN `second` enum('new','settled') NOT NULL DEFAULT 'settled';
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('new','paid','settled') NOT NULL DEFAULT 'new';
UPDATE `tickets` SET `status` = ? WHERE `status` = ?;
-- with 'settled', 'paid'
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('new','settled') NOT NULL DEFAULT 'new';
-- down
ALTER TABLE `tasks` MODIFY COLUMN `first` enum('new','settled','paid'), MODIFY COLUMN `second` enum('new','settled','paid') NOT NULL DEFAULT 'settled';
UPDATE `tasks` SET `first` = ? WHERE `first` = ?;
-- with 'paid', 'settled'
UPDATE `tasks` SET `second` = ? WHERE `second` = ?;
-- with 'paid', 'settled'
ALTER TABLE `tasks` MODIFY COLUMN `first` enum('new','paid'), MODIFY COLUMN `second` enum('new','paid') NOT NULL DEFAULT 'paid';
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('new','settled','paid') NOT NULL DEFAULT 'new';
UPDATE `tickets` SET `status` = ? WHERE `status` = ?;
-- with 'paid', 'settled'
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('new','paid') NOT NULL DEFAULT 'new';
