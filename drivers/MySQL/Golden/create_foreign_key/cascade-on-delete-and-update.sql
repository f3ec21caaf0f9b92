-- create_foreign_key: cascade on delete and update
-- up
ALTER TABLE `orders` ADD CONSTRAINT `fk_orders_users` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE ON UPDATE CASCADE;
-- down
ALTER TABLE `orders` DROP FOREIGN KEY `fk_orders_users`;
