-- create_table: name a_name_that_is_long_but_that_every_server_keeps_whole
-- up
CREATE TABLE `a_name_that_is_long_but_that_every_server_keeps_whole` (
    `id` int NOT NULL,
    `a_name_that_is_long_but_that_every_server_keeps_whole` int,
    `other a_name_that_is_long_but_that_every_server_keeps_whole` int NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq a_name_that_is_long_but_that_every_server_keeps_whole` UNIQUE (`a_name_that_is_long_but_that_every_server_keeps_whole`),
    INDEX `ix a_name_that_is_long_but_that_every_server_keeps_whole` (`other a_name_that_is_long_but_that_every_server_keeps_whole`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `a_name_that_is_long_but_that_every_server_keeps_whole` (`id`, `a_name_that_is_long_but_that_every_server_keeps_whole`, `other a_name_that_is_long_but_that_every_server_keeps_whole`) VALUES (?, ?, ?);
-- with 1, 2, 3
ALTER TABLE `a_name_that_is_long_but_that_every_server_keeps_whole` ADD COLUMN `new a_name_that_is_long_but_that_every_server_keeps_whole` varchar(10);
ALTER TABLE `a_name_that_is_long_but_that_every_server_keeps_whole` RENAME COLUMN `a_name_that_is_long_but_that_every_server_keeps_whole` TO `re a_name_that_is_long_but_that_every_server_keeps_whole`;
-- down
ALTER TABLE `a_name_that_is_long_but_that_every_server_keeps_whole` RENAME COLUMN `re a_name_that_is_long_but_that_every_server_keeps_whole` TO `a_name_that_is_long_but_that_every_server_keeps_whole`;
ALTER TABLE `a_name_that_is_long_but_that_every_server_keeps_whole` DROP COLUMN `new a_name_that_is_long_but_that_every_server_keeps_whole`;
DELETE FROM `a_name_that_is_long_but_that_every_server_keeps_whole` WHERE `id` = ? AND `a_name_that_is_long_but_that_every_server_keeps_whole` = ? AND `other a_name_that_is_long_but_that_every_server_keeps_whole` = ?;
-- with 1, 2, 3
DROP TABLE `a_name_that_is_long_but_that_every_server_keeps_whole`;
