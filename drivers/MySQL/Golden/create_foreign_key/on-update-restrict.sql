-- create_foreign_key: on update restrict
-- up
ALTER TABLE `orders` ADD CONSTRAINT `fk` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON UPDATE RESTRICT;
-- down
ALTER TABLE `orders` DROP FOREIGN KEY `fk`;
