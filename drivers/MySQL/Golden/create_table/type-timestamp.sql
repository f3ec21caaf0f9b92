-- create_table: type timestamp
-- up
CREATE TABLE `samples` (
    `id` int NOT NULL,
    `sample` timestamp(6) NULL,
    `required` timestamp(6) NOT NULL,
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
-- down
DROP TABLE `samples`;
