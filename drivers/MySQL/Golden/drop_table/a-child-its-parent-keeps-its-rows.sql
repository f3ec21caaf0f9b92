-- drop_table: a child; its parent keeps its rows
-- up
DROP TABLE `orders`;
-- down
CREATE TABLE `orders` (
    `id` int NOT NULL,
    `user_id` int,
    `quantity` int NOT NULL DEFAULT 1,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_orders_users` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
