-- create_table: type decimal
-- up
CREATE TABLE `samples` (
    `id` int NOT NULL,
    `sample` decimal(65,30),
    `required` decimal(65,30) NOT NULL,
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
-- down
DROP TABLE `samples`;
