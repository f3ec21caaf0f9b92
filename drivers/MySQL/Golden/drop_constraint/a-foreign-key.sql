-- drop_constraint: a foreign key
-- up
ALTER TABLE `orders` DROP FOREIGN KEY `fk_orders_users`;
-- down
ALTER TABLE `orders` ADD CONSTRAINT `fk_orders_users` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`);
