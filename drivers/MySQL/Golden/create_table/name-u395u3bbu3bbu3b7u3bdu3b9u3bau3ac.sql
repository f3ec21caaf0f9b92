-- create_table: name Ελληνικά
-- up
CREATE TABLE `Ελληνικά` (
    `id` int NOT NULL,
    `Ελληνικά` int,
    `other Ελληνικά` int NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq Ελληνικά` UNIQUE (`Ελληνικά`),
    INDEX `ix Ελληνικά` (`other Ελληνικά`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `Ελληνικά` (`id`, `Ελληνικά`, `other Ελληνικά`) VALUES (?, ?, ?);
-- with 1, 2, 3
ALTER TABLE `Ελληνικά` ADD COLUMN `new Ελληνικά` varchar(10);
ALTER TABLE `Ελληνικά` RENAME COLUMN `Ελληνικά` TO `re Ελληνικά`;
-- down
ALTER TABLE `Ελληνικά` RENAME COLUMN `re Ελληνικά` TO `Ελληνικά`;
ALTER TABLE `Ελληνικά` DROP COLUMN `new Ελληνικά`;
DELETE FROM `Ελληνικά` WHERE `id` = ? AND `Ελληνικά` = ? AND `other Ελληνικά` = ?;
-- with 1, 2, 3
DROP TABLE `Ελληνικά`;
