-- alter_table: add, drop, rename and alter
-- up
ALTER TABLE `users` ADD COLUMN `phone` varchar(20), DROP COLUMN `age`, RENAME COLUMN `nickname` TO `handle`;
ALTER TABLE `users` MODIFY COLUMN `email` varchar(200) NOT NULL;
-- down
ALTER TABLE `users` MODIFY COLUMN `email` varchar(100) NOT NULL, RENAME COLUMN `handle` TO `nickname`, ADD COLUMN `age` int, DROP COLUMN `phone`;
