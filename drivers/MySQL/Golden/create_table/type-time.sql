-- create_table: type time
-- up
CREATE TABLE `samples` (
    `id` int NOT NULL,
    `sample` time(6),
    `required` time(6) NOT NULL,
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
-- down
DROP TABLE `samples`;
