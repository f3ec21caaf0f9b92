-- create_table: an index on a stored generated column
-- up
CREATE TABLE `lines` (
    `id` int NOT NULL,
    `quantity` int NOT NULL,
    `price` int,
    `doubled` int GENERATED ALWAYS AS (quantity * 2) STORED,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `ix_lines_doubled` (`doubled`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `lines` (`id`, `quantity`, `price`) VALUES (?, ?, ?), (?, ?, ?);
-- with 1, 2, 3, 2, 21, 4
-- down
DELETE FROM `lines` WHERE `id` = ?;
-- with 2
DELETE FROM `lines` WHERE `id` = ?;
-- with 1
DROP TABLE `lines`;
