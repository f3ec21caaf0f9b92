-- create_table: name 名前
-- up
CREATE TABLE `名前` (
    `id` int NOT NULL,
    `名前` int,
    `other 名前` int NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq 名前` UNIQUE (`名前`),
    INDEX `ix 名前` (`other 名前`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `名前` (`id`, `名前`, `other 名前`) VALUES (?, ?, ?);
-- with 1, 2, 3
ALTER TABLE `名前` ADD COLUMN `new 名前` varchar(10);
ALTER TABLE `名前` RENAME COLUMN `名前` TO `re 名前`;
-- down
ALTER TABLE `名前` RENAME COLUMN `re 名前` TO `名前`;
ALTER TABLE `名前` DROP COLUMN `new 名前`;
DELETE FROM `名前` WHERE `id` = ? AND `名前` = ? AND `other 名前` = ?;
-- with 1, 2, 3
DROP TABLE `名前`;
