-- add_enum_value: after another
-- up
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('new','open','paid') NOT NULL DEFAULT 'new';
INSERT INTO `tickets` (`id`, `status`) VALUES (?, ?);
-- with 3, 'open'
-- down
DELETE FROM `tickets` WHERE `id` = ?;
-- with 3
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('new','paid') NOT NULL DEFAULT 'new';
