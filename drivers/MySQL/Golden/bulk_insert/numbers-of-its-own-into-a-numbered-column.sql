-- bulk_insert: numbers of its own into a numbered column
-- up
INSERT INTO `events` (`id`, `title`) VALUES (?, ?);
-- with 7, 'seventh'
-- down
DELETE FROM `events` WHERE `id` = ?;
-- with 7
