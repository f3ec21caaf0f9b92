-- bulk_insert: into a table made just before
-- up
CREATE TABLE `users` (
    `id` int NOT NULL,
    `email` varchar(100) NOT NULL,
    `nickname` varchar(20),
    `age` int,
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `users` (`id`, `email`, `nickname`, `age`) VALUES (?, ?, ?, ?), (?, ?, ?, ?), (?, ?, ?, ?);
-- with 1, 'ada@example.org', 'ada', 36, 2, 'bob@example.org', 'bob', 41, 3, 'eve@example.org', NULL, NULL
-- down
DELETE FROM `users` WHERE `id` = ?;
-- with 3
DELETE FROM `users` WHERE `id` = ?;
-- with 2
DELETE FROM `users` WHERE `id` = ?;
-- with 1
DROP TABLE `users`;
