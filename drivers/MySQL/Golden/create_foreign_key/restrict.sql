-- create_foreign_key: restrict
-- up
ALTER TABLE `orders` ADD CONSTRAINT `fk_orders_users` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE RESTRICT;
-- down
ALTER TABLE `orders` DROP FOREIGN KEY `fk_orders_users`;
