-- create_table: type double
-- up
CREATE TABLE `samples` (
    `id` int NOT NULL,
    `sample` double,
    `required` double NOT NULL,
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
-- down
DROP TABLE `samples`;
