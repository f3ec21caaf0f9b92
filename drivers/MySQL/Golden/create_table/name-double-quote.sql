-- create_table: name double"quote
-- up
CREATE TABLE `double"quote` (
    `id` int NOT NULL,
    `double"quote` int,
    `other double"quote` int NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq double"quote` UNIQUE (`double"quote`),
    INDEX `ix double"quote` (`other double"quote`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `double"quote` (`id`, `double"quote`, `other double"quote`) VALUES (?, ?, ?);
-- with 1, 2, 3
ALTER TABLE `double"quote` ADD COLUMN `new double"quote` varchar(10);
ALTER TABLE `double"quote` RENAME COLUMN `double"quote` TO `re double"quote`;
-- down
ALTER TABLE `double"quote` RENAME COLUMN `re double"quote` TO `double"quote`;
ALTER TABLE `double"quote` DROP COLUMN `new double"quote`;
DELETE FROM `double"quote` WHERE `id` = ? AND `double"quote` = ? AND `other double"quote` = ?;
-- with 1, 2, 3
DROP TABLE `double"quote`;
