-- create_table: name $1 :name @var #hash
-- up
CREATE TABLE `$1 :name @var #hash` (
    `id` int NOT NULL,
    `$1 :name @var #hash` int,
    `other $1 :name @var #hash` int NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq $1 :name @var #hash` UNIQUE (`$1 :name @var #hash`),
    INDEX `ix $1 :name @var #hash` (`other $1 :name @var #hash`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `$1 :name @var #hash` (`id`, `$1 :name @var #hash`, `other $1 :name @var #hash`) VALUES (?, ?, ?);
-- with 1, 2, 3
ALTER TABLE `$1 :name @var #hash` ADD COLUMN `new $1 :name @var #hash` varchar(10);
ALTER TABLE `$1 :name @var #hash` RENAME COLUMN `$1 :name @var #hash` TO `re $1 :name @var #hash`;
-- down
ALTER TABLE `$1 :name @var #hash` RENAME COLUMN `re $1 :name @var #hash` TO `$1 :name @var #hash`;
ALTER TABLE `$1 :name @var #hash` DROP COLUMN `new $1 :name @var #hash`;
DELETE FROM `$1 :name @var #hash` WHERE `id` = ? AND `$1 :name @var #hash` = ? AND `other $1 :name @var #hash` = ?;
-- with 1, 2, 3
DROP TABLE `$1 :name @var #hash`;
