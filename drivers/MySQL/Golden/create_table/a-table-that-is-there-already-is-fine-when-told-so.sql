-- create_table: a table that is there already is fine when told so
-- up
CREATE TABLE IF NOT EXISTS `users` (
    `id` int NOT NULL,
    `email` varchar(100) NOT NULL,
    `nickname` varchar(20),
    `age` int,
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
