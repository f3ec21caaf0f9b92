-- rename_column: plain, rows present
-- up
ALTER TABLE `users` RENAME COLUMN `nickname` TO `handle`;
-- down
ALTER TABLE `users` RENAME COLUMN `handle` TO `nickname`;
