-- create_table: a composite key in another order than its columns
-- up
CREATE TABLE `memberships` (
    `user_id` int NOT NULL,
    `group_id` int NOT NULL,
    `since` date,
    PRIMARY KEY (`group_id`, `user_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
-- down
DROP TABLE `memberships`;
