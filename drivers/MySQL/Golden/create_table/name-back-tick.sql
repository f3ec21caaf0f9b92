-- create_table: name back`tick
-- up
CREATE TABLE `back``tick` (
    `id` int NOT NULL,
    `back``tick` int,
    `other back``tick` int NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq back``tick` UNIQUE (`back``tick`),
    INDEX `ix back``tick` (`other back``tick`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `back``tick` (`id`, `back``tick`, `other back``tick`) VALUES (?, ?, ?);
-- with 1, 2, 3
ALTER TABLE `back``tick` ADD COLUMN `new back``tick` varchar(10);
ALTER TABLE `back``tick` RENAME COLUMN `back``tick` TO `re back``tick`;
-- down
ALTER TABLE `back``tick` RENAME COLUMN `re back``tick` TO `back``tick`;
ALTER TABLE `back``tick` DROP COLUMN `new back``tick`;
DELETE FROM `back``tick` WHERE `id` = ? AND `back``tick` = ? AND `other back``tick` = ?;
-- with 1, 2, 3
DROP TABLE `back``tick`;
