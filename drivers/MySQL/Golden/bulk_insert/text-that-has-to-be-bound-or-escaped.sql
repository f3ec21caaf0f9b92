-- bulk_insert: text that has to be bound or escaped
-- up
INSERT INTO `samples` (`id`, `title`) VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
-- with 0, '', 1, ' ', 2, 'it''s', 3, 'a "quoted" word', 4, 'back`tick', 5, 'back\slash\', 6, '100% %s', 7, 'what? $1 :name @x', 8, '-- no comment', 9, '/* nor this */', 10, '''; DROP TABLE samples; --', 11, 'größe' and 14 more
-- down
DELETE FROM `samples` WHERE `id` = ?;
-- with 18
DELETE FROM `samples` WHERE `id` = ?;
-- with 17
DELETE FROM `samples` WHERE `id` = ?;
-- with 16
DELETE FROM `samples` WHERE `id` = ?;
-- with 15
DELETE FROM `samples` WHERE `id` = ?;
-- with 14
DELETE FROM `samples` WHERE `id` = ?;
-- with 13
DELETE FROM `samples` WHERE `id` = ?;
-- with 12
DELETE FROM `samples` WHERE `id` = ?;
-- with 11
DELETE FROM `samples` WHERE `id` = ?;
-- with 10
DELETE FROM `samples` WHERE `id` = ?;
-- with 9
DELETE FROM `samples` WHERE `id` = ?;
-- with 8
DELETE FROM `samples` WHERE `id` = ?;
-- with 7
DELETE FROM `samples` WHERE `id` = ?;
-- with 6
DELETE FROM `samples` WHERE `id` = ?;
-- with 5
DELETE FROM `samples` WHERE `id` = ?;
-- with 4
DELETE FROM `samples` WHERE `id` = ?;
-- with 3
DELETE FROM `samples` WHERE `id` = ?;
-- with 2
DELETE FROM `samples` WHERE `id` = ?;
-- with 1
DELETE FROM `samples` WHERE `id` = ?;
-- with 0
