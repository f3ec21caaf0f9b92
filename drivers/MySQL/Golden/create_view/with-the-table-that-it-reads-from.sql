-- create_view: with the table that it reads from
-- up
CREATE TABLE `nodes` (
    `id` int NOT NULL,
    `parent_id` int,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_nodes_parent` FOREIGN KEY (`parent_id`) REFERENCES `nodes` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `nodes` (`id`, `parent_id`) VALUES (?, ?), (?, ?), (?, ?);
-- with 1, NULL, 2, 1, 3, 1
CREATE VIEW `roots` AS SELECT id FROM nodes WHERE parent_id IS NULL;
-- down
DROP VIEW `roots`;
DELETE FROM `nodes` WHERE `id` = ?;
-- with 3
DELETE FROM `nodes` WHERE `id` = ?;
-- with 2
DELETE FROM `nodes` WHERE `id` = ?;
-- with 1
DROP TABLE `nodes`;
