-- rename_table: with rows and an index
-- up
RENAME TABLE `users` TO `people`;
-- down
RENAME TABLE `people` TO `users`;
