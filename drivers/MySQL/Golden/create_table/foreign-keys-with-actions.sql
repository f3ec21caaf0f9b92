-- create_table: foreign keys with actions
-- up
CREATE TABLE `links` (
    `id` int NOT NULL,
    `owner` int NOT NULL,
    `editor` int,
    `reviewer` int,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_links_owner` FOREIGN KEY (`owner`) REFERENCES `users` (`id`) ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT `fk_links_editor` FOREIGN KEY (`editor`) REFERENCES `users` (`id`) ON DELETE SET NULL,
    CONSTRAINT `fk_links_reviewer` FOREIGN KEY (`reviewer`) REFERENCES `users` (`id`) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
-- down
DROP TABLE `links`;
