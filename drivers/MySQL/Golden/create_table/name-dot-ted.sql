-- create_table: name dot.ted
-- up
CREATE TABLE `dot.ted` (
    `id` int NOT NULL,
    `dot.ted` int,
    `other dot.ted` int NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq dot.ted` UNIQUE (`dot.ted`),
    INDEX `ix dot.ted` (`other dot.ted`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `dot.ted` (`id`, `dot.ted`, `other dot.ted`) VALUES (?, ?, ?);
-- with 1, 2, 3
ALTER TABLE `dot.ted` ADD COLUMN `new dot.ted` varchar(10);
ALTER TABLE `dot.ted` RENAME COLUMN `dot.ted` TO `re dot.ted`;
-- down
ALTER TABLE `dot.ted` RENAME COLUMN `re dot.ted` TO `dot.ted`;
ALTER TABLE `dot.ted` DROP COLUMN `new dot.ted`;
DELETE FROM `dot.ted` WHERE `id` = ? AND `dot.ted` = ? AND `other dot.ted` = ?;
-- with 1, 2, 3
DROP TABLE `dot.ted`;
