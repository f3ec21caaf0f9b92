-- create_table: a unique constraint whose name is a reserved word
-- up
CREATE TABLE `users` (
    `id` int NOT NULL,
    `email` varchar(100) NOT NULL,
    `nickname` varchar(20),
    `age` int,
    PRIMARY KEY (`id`),
    CONSTRAINT `unique` UNIQUE (`email`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
-- down
DROP TABLE `users`;
