-- create_table: a foreign key of two columns with actions
-- up
CREATE TABLE `transfers` (
    `id` int NOT NULL,
    `bank` int,
    `number` varchar(20),
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_transfers` FOREIGN KEY (`bank`, `number`) REFERENCES `accounts` (`bank`, `number`) ON DELETE SET NULL ON UPDATE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
-- down
DROP TABLE `transfers`;
