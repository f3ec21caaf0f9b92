-- create_table: default: text that looks like NULL
-- up
CREATE TABLE `samples` (
    `id` int NOT NULL,
    `sample` varchar(20) DEFAULT 'NULL',
    `required` varchar(20) NOT NULL DEFAULT 'NULL',
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `samples` (`id`) VALUES (?);
-- with 1
-- down
DELETE FROM `samples` WHERE `id` = ?;
-- with 1
DROP TABLE `samples`;
