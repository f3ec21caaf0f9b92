-- create_table: name select
-- up
CREATE TABLE `select` (
    `id` int NOT NULL,
    `select` int,
    `other select` int NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq select` UNIQUE (`select`),
    INDEX `ix select` (`other select`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `select` (`id`, `select`, `other select`) VALUES (?, ?, ?);
-- with 1, 2, 3
ALTER TABLE `select` ADD COLUMN `new select` varchar(10);
ALTER TABLE `select` RENAME COLUMN `select` TO `re select`;
-- down
ALTER TABLE `select` RENAME COLUMN `re select` TO `select`;
ALTER TABLE `select` DROP COLUMN `new select`;
DELETE FROM `select` WHERE `id` = ? AND `select` = ? AND `other select` = ?;
-- with 1, 2, 3
DROP TABLE `select`;
