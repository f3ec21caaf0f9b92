-- rename_column: to a name that needs quotes
-- up
ALTER TABLE `users` RENAME COLUMN `nickname` TO `Or"der ``by's`` ?`;
-- down
ALTER TABLE `users` RENAME COLUMN `Or"der ``by's`` ?` TO `nickname`;
