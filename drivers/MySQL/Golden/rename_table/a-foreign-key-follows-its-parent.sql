-- rename_table: a foreign key follows its parent
-- up
RENAME TABLE `users` TO `people`;
-- down
RENAME TABLE `people` TO `users`;
