-- drop_constraint: a foreign key, but not the index on its column
-- up
ALTER TABLE `orders` DROP FOREIGN KEY `fk_orders_users`;
-- down
ALTER TABLE `orders` ADD CONSTRAINT `fk_orders_users` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE;
