-- create_enum: one that is not there is made when told so
-- up
-- no statement
CREATE TABLE `tickets` (
    `id` int NOT NULL,
    `status` enum('new','paid') NOT NULL DEFAULT 'new',
    `title` varchar(40),
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
-- down
DROP TABLE `tickets`;
-- no statement
