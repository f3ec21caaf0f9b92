-- create_table: name what?
-- up
CREATE TABLE `what?` (
    `id` int NOT NULL,
    `what?` int,
    `other what?` int NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq what?` UNIQUE (`what?`),
    INDEX `ix what?` (`other what?`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `what?` (`id`, `what?`, `other what?`) VALUES (?, ?, ?);
-- with 1, 2, 3
ALTER TABLE `what?` ADD COLUMN `new what?` varchar(10);
ALTER TABLE `what?` RENAME COLUMN `what?` TO `re what?`;
-- down
ALTER TABLE `what?` RENAME COLUMN `re what?` TO `what?`;
ALTER TABLE `what?` DROP COLUMN `new what?`;
DELETE FROM `what?` WHERE `id` = ? AND `what?` = ? AND `other what?` = ?;
-- with 1, 2, 3
DROP TABLE `what?`;
