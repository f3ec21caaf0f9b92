-- create_table: a foreign key whose name needs quotes
-- up
CREATE TABLE `orders` (
    `id` int NOT NULL,
    `user_id` int,
    `quantity` int NOT NULL DEFAULT 1,
    PRIMARY KEY (`id`),
    CONSTRAINT `Fk "orders" ``it's``` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
-- down
DROP TABLE `orders`;
