-- create_enum: values that have to be escaped
-- up
-- no statement
CREATE TABLE `tickets` (
    `id` int NOT NULL,
    `status` enum('it''s "odd"','größe 名前','a,b','new') NOT NULL,
    `title` varchar(40),
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `tickets` (`id`, `status`) VALUES (?, ?);
-- with 1, 'it''s "odd"'
INSERT INTO `tickets` (`id`, `status`) VALUES (?, ?);
-- with 2, 'größe 名前'
-- down
DELETE FROM `tickets` WHERE `id` = ?;
-- with 2
DELETE FROM `tickets` WHERE `id` = ?;
-- with 1
DROP TABLE `tickets`;
-- no statement
