-- create_table: type decimal(10,2)
-- up
CREATE TABLE `samples` (
    `id` int NOT NULL,
    `sample` decimal(10,2),
    `required` decimal(10,2) NOT NULL,
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
-- down
DROP TABLE `samples`;
