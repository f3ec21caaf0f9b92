-- create_table: type boolean
-- up
CREATE TABLE `samples` (
    `id` int NOT NULL,
    `sample` tinyint(1),
    `required` tinyint(1) NOT NULL,
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
-- down
DROP TABLE `samples`;
