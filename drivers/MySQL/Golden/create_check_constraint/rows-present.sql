-- create_check_constraint: rows present
-- up
ALTER TABLE `users` ADD CONSTRAINT `ck_users_age` CHECK (age >= 0);
-- down
ALTER TABLE `users` DROP CONSTRAINT `ck_users_age`;
