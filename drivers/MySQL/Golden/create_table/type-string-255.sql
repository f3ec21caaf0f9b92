-- create_table: type string(255)
-- up
CREATE TABLE `samples` (
    `id` int NOT NULL,
    `sample` varchar(255),
    `required` varchar(255) NOT NULL,
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
-- down
DROP TABLE `samples`;
