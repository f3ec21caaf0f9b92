-- create_table: a stored generated column
-- up
CREATE TABLE `lines` (
    `id` int NOT NULL,
    `quantity` int NOT NULL,
    `doubled` int GENERATED ALWAYS AS (quantity * 2) STORED,
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `lines` (`id`, `quantity`) VALUES (?, ?);
-- with 1, 21
-- down
DELETE FROM `lines` WHERE `id` = ?;
-- with 1
DROP TABLE `lines`;
