-- create_table: name semi;colon
-- up
CREATE TABLE `semi;colon` (
    `id` int NOT NULL,
    `semi;colon` int,
    `other semi;colon` int NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq semi;colon` UNIQUE (`semi;colon`),
    INDEX `ix semi;colon` (`other semi;colon`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `semi;colon` (`id`, `semi;colon`, `other semi;colon`) VALUES (?, ?, ?);
-- with 1, 2, 3
ALTER TABLE `semi;colon` ADD COLUMN `new semi;colon` varchar(10);
ALTER TABLE `semi;colon` RENAME COLUMN `semi;colon` TO `re semi;colon`;
-- down
ALTER TABLE `semi;colon` RENAME COLUMN `re semi;colon` TO `semi;colon`;
ALTER TABLE `semi;colon` DROP COLUMN `new semi;colon`;
DELETE FROM `semi;colon` WHERE `id` = ? AND `semi;colon` = ? AND `other semi;colon` = ?;
-- with 1, 2, 3
DROP TABLE `semi;colon`;
