-- create_table: name dash--dash
-- up
CREATE TABLE `dash--dash` (
    `id` int NOT NULL,
    `dash--dash` int,
    `other dash--dash` int NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq dash--dash` UNIQUE (`dash--dash`),
    INDEX `ix dash--dash` (`other dash--dash`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `dash--dash` (`id`, `dash--dash`, `other dash--dash`) VALUES (?, ?, ?);
-- with 1, 2, 3
ALTER TABLE `dash--dash` ADD COLUMN `new dash--dash` varchar(10);
ALTER TABLE `dash--dash` RENAME COLUMN `dash--dash` TO `re dash--dash`;
-- down
ALTER TABLE `dash--dash` RENAME COLUMN `re dash--dash` TO `dash--dash`;
ALTER TABLE `dash--dash` DROP COLUMN `new dash--dash`;
DELETE FROM `dash--dash` WHERE `id` = ? AND `dash--dash` = ? AND `other dash--dash` = ?;
-- with 1, 2, 3
DROP TABLE `dash--dash`;
