-- create_foreign_key: on update set null
-- up
ALTER TABLE `orders` ADD CONSTRAINT `fk` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON UPDATE SET NULL;
-- down
ALTER TABLE `orders` DROP FOREIGN KEY `fk`;
