-- drop_table: everything a portable table has comes back
-- up
DROP TABLE `invoices`;
-- down
CREATE TABLE `invoices` (
    `id` int NOT NULL,
    `user_id` int,
    `title` varchar(60) NOT NULL DEFAULT 'it''s "new"',
    `total` decimal(10,2) NOT NULL DEFAULT 0,
    `paid` tinyint(1) NOT NULL DEFAULT 0,
    `due` date,
    `body` longtext,
    `Or"der` bigint,
    `parent_id` int,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq_invoices` UNIQUE (`user_id`, `title`),
    CONSTRAINT `fk_invoices_users` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT `fk_invoices_parent` FOREIGN KEY (`parent_id`) REFERENCES `invoices` (`id`) ON DELETE SET NULL,
    CONSTRAINT `ck_invoices_total` CHECK (total >= 0),
    INDEX `ix_invoices_due` (`due`),
    INDEX `Ix "order"` (`Or"der` DESC, `due`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
