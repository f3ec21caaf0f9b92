-- create_enum: with a column of it
-- up
-- no statement
CREATE TABLE `tickets` (
    `id` int NOT NULL,
    `status` enum('new','paid') NOT NULL DEFAULT 'new',
    `title` varchar(40),
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `tickets` (`id`, `status`) VALUES (?, ?), (?, ?);
-- with 1, 'new', 2, 'paid'
-- down
DELETE FROM `tickets` WHERE `id` = ?;
-- with 2
DELETE FROM `tickets` WHERE `id` = ?;
-- with 1
DROP TABLE `tickets`;
-- no statement
