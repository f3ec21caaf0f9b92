-- create_table: checks
-- up
CREATE TABLE `users` (
    `id` int NOT NULL,
    `email` varchar(100) NOT NULL,
    `nickname` varchar(20),
    `age` int,
    PRIMARY KEY (`id`),
    CONSTRAINT `ck_users_age` CHECK (age >= 0),
    CONSTRAINT `ck_users_id` CHECK (id <> 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
-- down
DROP TABLE `users`;
