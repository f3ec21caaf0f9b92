-- create_table: type enum(new, paid, it's "odd")
-- up
CREATE TABLE `samples` (
    `id` int NOT NULL,
    `sample` enum('new','paid','it''s "odd"'),
    `required` enum('new','paid','it''s "odd"') NOT NULL,
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
-- down
DROP TABLE `samples`;
