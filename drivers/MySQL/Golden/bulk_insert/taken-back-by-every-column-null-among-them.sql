-- bulk_insert: taken back by every column, NULL among them
-- up
DELETE FROM `users` WHERE `email` = ? AND `nickname` IS NULL;
-- with 'eve@example.org'
