-- create_table: type binary(16)
-- up
CREATE TABLE `samples` (
    `id` int NOT NULL,
    `sample` varbinary(16),
    `required` varbinary(16) NOT NULL,
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
-- down
DROP TABLE `samples`;
