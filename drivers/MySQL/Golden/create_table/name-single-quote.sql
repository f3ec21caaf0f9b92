-- create_table: name single'quote
-- up
CREATE TABLE `single'quote` (
    `id` int NOT NULL,
    `single'quote` int,
    `other single'quote` int NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq single'quote` UNIQUE (`single'quote`),
    INDEX `ix single'quote` (`other single'quote`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `single'quote` (`id`, `single'quote`, `other single'quote`) VALUES (?, ?, ?);
-- with 1, 2, 3
ALTER TABLE `single'quote` ADD COLUMN `new single'quote` varchar(10);
ALTER TABLE `single'quote` RENAME COLUMN `single'quote` TO `re single'quote`;
-- down
ALTER TABLE `single'quote` RENAME COLUMN `re single'quote` TO `single'quote`;
ALTER TABLE `single'quote` DROP COLUMN `new single'quote`;
DELETE FROM `single'quote` WHERE `id` = ? AND `single'quote` = ? AND `other single'quote` = ?;
-- with 1, 2, 3
DROP TABLE `single'quote`;
