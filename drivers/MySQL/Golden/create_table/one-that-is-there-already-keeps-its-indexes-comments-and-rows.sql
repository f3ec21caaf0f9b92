-- create_table: one that is there already keeps its indexes, comments and rows
-- up
CREATE TABLE IF NOT EXISTS `users` (
    `id` int NOT NULL,
    `email` varchar(100) NOT NULL,
    `nickname` varchar(20),
    `age` int,
    PRIMARY KEY (`id`),
    INDEX `ix_users_age` (`age`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci COMMENT='people';
