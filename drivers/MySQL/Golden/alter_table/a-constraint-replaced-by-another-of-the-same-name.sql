-- alter_table: a constraint replaced by another of the same name
-- up
ALTER TABLE `users` DROP CONSTRAINT `ck_users_age`;
ALTER TABLE `users` ADD CONSTRAINT `ck_users_age` CHECK (age >= 18);
-- down
ALTER TABLE `users` DROP CONSTRAINT `ck_users_age`;
ALTER TABLE `users` ADD CONSTRAINT `ck_users_age` CHECK (age >= 0);
