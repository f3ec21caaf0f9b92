-- create_table: default: the smallest bigint
-- up
CREATE TABLE `samples` (
    `id` int NOT NULL,
    `sample` bigint DEFAULT -9223372036854775808,
    `required` bigint NOT NULL DEFAULT -9223372036854775808,
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `samples` (`id`) VALUES (?);
-- with 1
-- down
DELETE FROM `samples` WHERE `id` = ?;
-- with 1
DROP TABLE `samples`;
