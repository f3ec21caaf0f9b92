-- create_table: on update set null
-- up
CREATE TABLE `orders` (
    `id` int NOT NULL,
    `user_id` int,
    `quantity` int NOT NULL DEFAULT 1,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON UPDATE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
-- down
DROP TABLE `orders`;
