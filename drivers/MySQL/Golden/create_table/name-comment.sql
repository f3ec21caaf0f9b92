-- create_table: name /*comment*/
-- up
CREATE TABLE `/*comment*/` (
    `id` int NOT NULL,
    `/*comment*/` int,
    `other /*comment*/` int NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq /*comment*/` UNIQUE (`/*comment*/`),
    INDEX `ix /*comment*/` (`other /*comment*/`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `/*comment*/` (`id`, `/*comment*/`, `other /*comment*/`) VALUES (?, ?, ?);
-- with 1, 2, 3
ALTER TABLE `/*comment*/` ADD COLUMN `new /*comment*/` varchar(10);
ALTER TABLE `/*comment*/` RENAME COLUMN `/*comment*/` TO `re /*comment*/`;
-- down
ALTER TABLE `/*comment*/` RENAME COLUMN `re /*comment*/` TO `/*comment*/`;
ALTER TABLE `/*comment*/` DROP COLUMN `new /*comment*/`;
DELETE FROM `/*comment*/` WHERE `id` = ? AND `/*comment*/` = ? AND `other /*comment*/` = ?;
-- with 1, 2, 3
DROP TABLE `/*comment*/`;
