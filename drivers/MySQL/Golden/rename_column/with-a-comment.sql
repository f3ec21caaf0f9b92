-- rename_column: with a comment
-- up
ALTER TABLE `users` RENAME COLUMN `nickname` TO `handle`;
-- down
ALTER TABLE `users` RENAME COLUMN `handle` TO `nickname`;
