-- create_table: name Table
-- up
CREATE TABLE `Table` (
    `id` int NOT NULL,
    `Table` int,
    `other Table` int NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq Table` UNIQUE (`Table`),
    INDEX `ix Table` (`other Table`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `Table` (`id`, `Table`, `other Table`) VALUES (?, ?, ?);
-- with 1, 2, 3
ALTER TABLE `Table` ADD COLUMN `new Table` varchar(10);
ALTER TABLE `Table` RENAME COLUMN `Table` TO `re Table`;
-- down
ALTER TABLE `Table` RENAME COLUMN `re Table` TO `Table`;
ALTER TABLE `Table` DROP COLUMN `new Table`;
DELETE FROM `Table` WHERE `id` = ? AND `Table` = ? AND `other Table` = ?;
-- with 1, 2, 3
DROP TABLE `Table`;
