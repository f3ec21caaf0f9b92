-- create_foreign_key: back from the table that is referred to, in a circle
-- up
ALTER TABLE `users` ADD COLUMN `last_order` int, ADD CONSTRAINT `fk_users_orders` FOREIGN KEY (`last_order`) REFERENCES `orders` (`id`) ON DELETE SET NULL;
-- down
ALTER TABLE `users` DROP FOREIGN KEY `fk_users_orders`, DROP COLUMN `last_order`;
