-- create_table: type char(8)
-- up
CREATE TABLE `samples` (
    `id` int NOT NULL,
    `sample` char(8),
    `required` char(8) NOT NULL,
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
-- down
DROP TABLE `samples`;
