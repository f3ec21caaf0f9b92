-- create_table: a foreign key to itself
-- up
CREATE TABLE `nodes` (
    `id` int NOT NULL,
    `parent_id` int,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_nodes_parent` FOREIGN KEY (`parent_id`) REFERENCES `nodes` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
-- down
DROP TABLE `nodes`;
