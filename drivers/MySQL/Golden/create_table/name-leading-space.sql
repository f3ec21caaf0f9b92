-- create_table: name  leading space
-- up
CREATE TABLE ` leading space` (
    `id` int NOT NULL,
    ` leading space` int,
    `other  leading space` int NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq  leading space` UNIQUE (` leading space`),
    INDEX `ix  leading space` (`other  leading space`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO ` leading space` (`id`, ` leading space`, `other  leading space`) VALUES (?, ?, ?);
-- with 1, 2, 3
ALTER TABLE ` leading space` ADD COLUMN `new  leading space` varchar(10);
ALTER TABLE ` leading space` RENAME COLUMN ` leading space` TO `re  leading space`;
-- down
ALTER TABLE ` leading space` RENAME COLUMN `re  leading space` TO ` leading space`;
ALTER TABLE ` leading space` DROP COLUMN `new  leading space`;
DELETE FROM ` leading space` WHERE `id` = ? AND ` leading space` = ? AND `other  leading space` = ?;
-- with 1, 2, 3
DROP TABLE ` leading space`;
