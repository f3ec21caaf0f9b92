-- create_table: type datetime
-- up
CREATE TABLE `samples` (
    `id` int NOT NULL,
    `sample` datetime(6),
    `required` datetime(6) NOT NULL,
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
-- down
DROP TABLE `samples`;
