-- create_table: default: zero
-- up
CREATE TABLE `samples` (
    `id` int NOT NULL,
    `sample` bigint DEFAULT 0,
    `required` bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `samples` (`id`) VALUES (?);
-- with 1
-- down
DELETE FROM `samples` WHERE `id` = ?;
-- with 1
DROP TABLE `samples`;
