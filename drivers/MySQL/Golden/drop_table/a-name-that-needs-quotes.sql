-- drop_table: a name that needs quotes
-- up
DROP TABLE `Us"ers ``it's```;
-- down
CREATE TABLE `Us"ers ``it's``` (
    `id` int NOT NULL,
    `email` varchar(100) NOT NULL,
    `nickname` varchar(20),
    `age` int,
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
