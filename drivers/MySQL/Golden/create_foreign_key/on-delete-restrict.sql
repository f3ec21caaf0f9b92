-- create_foreign_key: on delete restrict
-- up
ALTER TABLE `orders` ADD CONSTRAINT `fk` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE RESTRICT;
-- down
ALTER TABLE `orders` DROP FOREIGN KEY `fk`;
