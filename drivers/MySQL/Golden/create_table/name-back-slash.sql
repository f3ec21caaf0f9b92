-- create_table: name back\slash
-- up
CREATE TABLE `back\slash` (
    `id` int NOT NULL,
    `back\slash` int,
    `other back\slash` int NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq back\slash` UNIQUE (`back\slash`),
    INDEX `ix back\slash` (`other back\slash`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `back\slash` (`id`, `back\slash`, `other back\slash`) VALUES (?, ?, ?);
-- with 1, 2, 3
ALTER TABLE `back\slash` ADD COLUMN `new back\slash` varchar(10);
ALTER TABLE `back\slash` RENAME COLUMN `back\slash` TO `re back\slash`;
-- down
ALTER TABLE `back\slash` RENAME COLUMN `re back\slash` TO `back\slash`;
ALTER TABLE `back\slash` DROP COLUMN `new back\slash`;
DELETE FROM `back\slash` WHERE `id` = ? AND `back\slash` = ? AND `other back\slash` = ?;
-- with 1, 2, 3
DROP TABLE `back\slash`;
