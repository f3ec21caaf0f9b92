-- create_table: name größe
-- up
CREATE TABLE `größe` (
    `id` int NOT NULL,
    `größe` int,
    `other größe` int NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq größe` UNIQUE (`größe`),
    INDEX `ix größe` (`other größe`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `größe` (`id`, `größe`, `other größe`) VALUES (?, ?, ?);
-- with 1, 2, 3
ALTER TABLE `größe` ADD COLUMN `new größe` varchar(10);
ALTER TABLE `größe` RENAME COLUMN `größe` TO `re größe`;
-- down
ALTER TABLE `größe` RENAME COLUMN `re größe` TO `größe`;
ALTER TABLE `größe` DROP COLUMN `new größe`;
DELETE FROM `größe` WHERE `id` = ? AND `größe` = ? AND `other größe` = ?;
-- with 1, 2, 3
DROP TABLE `größe`;
