-- create_table: default: a fraction
-- up
CREATE TABLE `samples` (
    `id` int NOT NULL,
    `sample` double DEFAULT 1.5,
    `required` double NOT NULL DEFAULT 1.5,
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `samples` (`id`) VALUES (?);
-- with 1
-- down
DELETE FROM `samples` WHERE `id` = ?;
-- with 1
DROP TABLE `samples`;
