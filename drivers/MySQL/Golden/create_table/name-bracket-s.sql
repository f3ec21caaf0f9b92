-- create_table: name bracket]s[
-- up
CREATE TABLE `bracket]s[` (
    `id` int NOT NULL,
    `bracket]s[` int,
    `other bracket]s[` int NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq bracket]s[` UNIQUE (`bracket]s[`),
    INDEX `ix bracket]s[` (`other bracket]s[`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `bracket]s[` (`id`, `bracket]s[`, `other bracket]s[`) VALUES (?, ?, ?);
-- with 1, 2, 3
ALTER TABLE `bracket]s[` ADD COLUMN `new bracket]s[` varchar(10);
ALTER TABLE `bracket]s[` RENAME COLUMN `bracket]s[` TO `re bracket]s[`;
-- down
ALTER TABLE `bracket]s[` RENAME COLUMN `re bracket]s[` TO `bracket]s[`;
ALTER TABLE `bracket]s[` DROP COLUMN `new bracket]s[`;
DELETE FROM `bracket]s[` WHERE `id` = ? AND `bracket]s[` = ? AND `other bracket]s[` = ?;
-- with 1, 2, 3
DROP TABLE `bracket]s[`;
