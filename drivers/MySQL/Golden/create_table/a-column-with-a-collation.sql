-- create_table: a column with a collation
-- up
CREATE TABLE `words` (
    `id` int NOT NULL,
    `word` varchar(40) COLLATE utf8mb4_bin,
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
-- down
DROP TABLE `words`;
