-- create_foreign_key: two columns
-- up
ALTER TABLE `letters` ADD CONSTRAINT `fk_letters_users` FOREIGN KEY (`user_id`, `user_email`) REFERENCES `users` (`id`, `email`) ON DELETE CASCADE;
-- down
ALTER TABLE `letters` DROP FOREIGN KEY `fk_letters_users`;
