-- bulk_insert: taken back by key, where others are NULL
-- up
DELETE FROM `users` WHERE `id` = ?;
-- with 3
-- down
INSERT INTO `users` (`id`, `email`, `nickname`, `age`) VALUES (?, ?, ?, ?);
-- with 3, 'eve@example.org', NULL, NULL
