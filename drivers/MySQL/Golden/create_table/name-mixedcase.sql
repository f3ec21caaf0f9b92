-- create_table: name MixedCase
-- up
CREATE TABLE `MixedCase` (
    `id` int NOT NULL,
    `MixedCase` int,
    `other MixedCase` int NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq MixedCase` UNIQUE (`MixedCase`),
    INDEX `ix MixedCase` (`other MixedCase`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `MixedCase` (`id`, `MixedCase`, `other MixedCase`) VALUES (?, ?, ?);
-- with 1, 2, 3
ALTER TABLE `MixedCase` ADD COLUMN `new MixedCase` varchar(10);
ALTER TABLE `MixedCase` RENAME COLUMN `MixedCase` TO `re MixedCase`;
-- down
ALTER TABLE `MixedCase` RENAME COLUMN `re MixedCase` TO `MixedCase`;
ALTER TABLE `MixedCase` DROP COLUMN `new MixedCase`;
DELETE FROM `MixedCase` WHERE `id` = ? AND `MixedCase` = ? AND `other MixedCase` = ?;
-- with 1, 2, 3
DROP TABLE `MixedCase`;
