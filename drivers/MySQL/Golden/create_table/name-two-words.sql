-- create_table: name two words
-- up
CREATE TABLE `two words` (
    `id` int NOT NULL,
    `two words` int,
    `other two words` int NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq two words` UNIQUE (`two words`),
    INDEX `ix two words` (`other two words`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `two words` (`id`, `two words`, `other two words`) VALUES (?, ?, ?);
-- with 1, 2, 3
ALTER TABLE `two words` ADD COLUMN `new two words` varchar(10);
ALTER TABLE `two words` RENAME COLUMN `two words` TO `re two words`;
-- down
ALTER TABLE `two words` RENAME COLUMN `re two words` TO `two words`;
ALTER TABLE `two words` DROP COLUMN `new two words`;
DELETE FROM `two words` WHERE `id` = ? AND `two words` = ? AND `other two words` = ?;
-- with 1, 2, 3
DROP TABLE `two words`;
