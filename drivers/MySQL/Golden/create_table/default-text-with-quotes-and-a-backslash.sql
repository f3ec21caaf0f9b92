-- create_table: default: text with quotes and a backslash
-- up
CREATE TABLE `samples` (
    `id` int NOT NULL,
    `sample` varchar(60) DEFAULT 'it''s "a" \\ back`tick -- ; 100%',
    `required` varchar(60) NOT NULL DEFAULT 'it''s "a" \\ back`tick -- ; 100%',
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `samples` (`id`) VALUES (?);
-- with 1
-- down
DELETE FROM `samples` WHERE `id` = ?;
-- with 1
DROP TABLE `samples`;
