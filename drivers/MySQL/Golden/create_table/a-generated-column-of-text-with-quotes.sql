-- create_table: a generated column of text with quotes
-- up
CREATE TABLE `labels` (
    `id` int NOT NULL,
    `word` varchar(20),
    `label` varchar(60) GENERATED ALWAYS AS (coalesce(word, 'it''s (none)')) STORED,
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `labels` (`id`) VALUES (?);
-- with 1
-- down
DELETE FROM `labels` WHERE `id` = ?;
-- with 1
DROP TABLE `labels`;
