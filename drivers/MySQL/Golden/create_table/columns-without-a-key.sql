-- create_table: columns without a key
-- up
CREATE TABLE `notes` (
    `body` longtext,
    `pages` int
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
-- down
DROP TABLE `notes`;
