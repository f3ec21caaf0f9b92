-- create_table: type decimal(8)
-- up
CREATE TABLE `samples` (
    `id` int NOT NULL,
    `sample` decimal(8,0),
    `required` decimal(8,0) NOT NULL,
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
-- down
DROP TABLE `samples`;
