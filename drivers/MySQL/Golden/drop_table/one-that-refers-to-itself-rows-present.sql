-- drop_table: one that refers to itself, rows present
-- up
DROP TABLE `nodes`;
-- down
CREATE TABLE `nodes` (
    `id` int NOT NULL,
    `parent_id` int,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_nodes_parent` FOREIGN KEY (`parent_id`) REFERENCES `nodes` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
