-- create_foreign_key: on delete set null
-- up
ALTER TABLE `orders` ADD CONSTRAINT `fk` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE SET NULL;
-- down
ALTER TABLE `orders` DROP FOREIGN KEY `fk`;
