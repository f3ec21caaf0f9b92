-- create_table: default: an integer
-- up
CREATE TABLE `samples` (
    `id` int NOT NULL,
    `sample` int DEFAULT 42,
    `required` int NOT NULL DEFAULT 42,
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `samples` (`id`) VALUES (?);
-- with 1
-- down
DELETE FROM `samples` WHERE `id` = ?;
-- with 1
DROP TABLE `samples`;
