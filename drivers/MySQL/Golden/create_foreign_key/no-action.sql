-- create_foreign_key: no action
-- up
ALTER TABLE `orders` ADD CONSTRAINT `fk_orders_users` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`);
-- down
ALTER TABLE `orders` DROP FOREIGN KEY `fk_orders_users`;
