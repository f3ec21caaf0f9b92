-- create_table: a check with functions, parentheses and NULL
-- up
CREATE TABLE `users` (
    `id` int NOT NULL,
    `email` varchar(100) NOT NULL,
    `nickname` varchar(20),
    `age` int,
    PRIMARY KEY (`id`),
    CONSTRAINT `ck` CHECK ((age IS NULL OR (age > 0 AND abs(age) < 200)) AND NOT (id = 0))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
-- down
DROP TABLE `users`;
