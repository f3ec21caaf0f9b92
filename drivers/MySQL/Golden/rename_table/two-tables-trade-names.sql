-- rename_table: two tables trade names
-- up
RENAME TABLE `users` TO `spare`;
RENAME TABLE `orders` TO `users`;
RENAME TABLE `spare` TO `orders`;
-- down
RENAME TABLE `orders` TO `spare`;
RENAME TABLE `users` TO `orders`;
RENAME TABLE `spare` TO `users`;
