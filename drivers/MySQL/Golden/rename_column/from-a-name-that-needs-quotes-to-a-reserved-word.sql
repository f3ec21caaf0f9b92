-- rename_column: from a name that needs quotes, to a reserved word
-- up
ALTER TABLE `users` RENAME COLUMN `A"ge ``it's``` TO `select`;
-- down
ALTER TABLE `users` RENAME COLUMN `select` TO `A"ge ``it's```;
