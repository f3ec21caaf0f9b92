-- rename_constraint: a foreign key, and its actions stay
-- up
ALTER TABLE `orders` DROP FOREIGN KEY `fk_orders_users`, ADD CONSTRAINT `fk_purchases` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE;
-- down
ALTER TABLE `orders` DROP FOREIGN KEY `fk_purchases`, ADD CONSTRAINT `fk_orders_users` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE;
