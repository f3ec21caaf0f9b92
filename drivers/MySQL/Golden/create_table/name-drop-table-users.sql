-- create_table: name '; DROP TABLE users; --
-- up
CREATE TABLE `'; DROP TABLE users; --` (
    `id` int NOT NULL,
    `'; DROP TABLE users; --` int,
    `other '; DROP TABLE users; --` int NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq '; DROP TABLE users; --` UNIQUE (`'; DROP TABLE users; --`),
    INDEX `ix '; DROP TABLE users; --` (`other '; DROP TABLE users; --`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `'; DROP TABLE users; --` (`id`, `'; DROP TABLE users; --`, `other '; DROP TABLE users; --`) VALUES (?, ?, ?);
-- with 1, 2, 3
ALTER TABLE `'; DROP TABLE users; --` ADD COLUMN `new '; DROP TABLE users; --` varchar(10);
ALTER TABLE `'; DROP TABLE users; --` RENAME COLUMN `'; DROP TABLE users; --` TO `re '; DROP TABLE users; --`;
-- down
ALTER TABLE `'; DROP TABLE users; --` RENAME COLUMN `re '; DROP TABLE users; --` TO `'; DROP TABLE users; --`;
ALTER TABLE `'; DROP TABLE users; --` DROP COLUMN `new '; DROP TABLE users; --`;
DELETE FROM `'; DROP TABLE users; --` WHERE `id` = ? AND `'; DROP TABLE users; --` = ? AND `other '; DROP TABLE users; --` = ?;
-- with 1, 2, 3
DROP TABLE `'; DROP TABLE users; --`;
