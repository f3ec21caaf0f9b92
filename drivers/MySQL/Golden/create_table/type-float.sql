-- create_table: type float
-- up
CREATE TABLE `samples` (
    `id` int NOT NULL,
    `sample` float,
    `required` float NOT NULL,
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
-- down
DROP TABLE `samples`;
