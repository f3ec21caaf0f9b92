-- create_table: constraints without names
-- up
CREATE TABLE `users` (
    `id` int NOT NULL,
    `email` varchar(100) NOT NULL,
    `nickname` varchar(20),
    `age` int,
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
CREATE TABLE `accounts` (
    `id` int NOT NULL,
    `user_id` int NOT NULL,
    `balance` int NOT NULL,
    PRIMARY KEY (`id`),
    UNIQUE (`user_id`),
    FOREIGN KEY (`user_id`) REFERENCES `users` (`id`),
    CHECK (balance >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
-- down
DROP TABLE `accounts`;
DROP TABLE `users`;
