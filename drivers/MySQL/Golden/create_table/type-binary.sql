-- create_table: type binary
-- up
CREATE TABLE `samples` (
    `id` int NOT NULL,
    `sample` longblob,
    `required` longblob NOT NULL,
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
-- down
DROP TABLE `samples`;
