-- create_table: rows numbered by the server
-- up
CREATE TABLE `events` (
    `id` int NOT NULL AUTO_INCREMENT,
    `title` varchar(40) NOT NULL,
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `events` (`title`) VALUES (?), (?);
-- with 'first', 'second'
-- down
DELETE FROM `events` WHERE `title` = ?;
-- with 'second'
DELETE FROM `events` WHERE `title` = ?;
-- with 'first'
DROP TABLE `events`;
