-- add_enum_value: at the end, and a row holds it
-- up
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('new','paid','lost') NOT NULL DEFAULT 'new';
INSERT INTO `tickets` (`id`, `status`) VALUES (?, ?);
-- with 3, 'lost'
-- down
DELETE FROM `tickets` WHERE `id` = ?;
-- with 3
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('new','paid') NOT NULL DEFAULT 'new';
