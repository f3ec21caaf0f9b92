-- rename_table: to a name that needs quotes
-- up
RENAME TABLE `users` TO `Sel"ect ``it's`` ?`;
-- down
RENAME TABLE `Sel"ect ``it's`` ?` TO `users`;
