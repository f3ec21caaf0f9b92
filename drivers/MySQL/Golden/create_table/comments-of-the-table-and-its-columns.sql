-- create_table: comments of the table and its columns
-- up
CREATE TABLE `users` (
    `id` int NOT NULL,
    `email` varchar(100) NOT NULL COMMENT 'back\\slash, two
lines, 100%',
    `nickname` varchar(20),
    `age` int,
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci COMMENT='People who "log in"; it''s a table -- naïve';
-- down
DROP TABLE `users`;
