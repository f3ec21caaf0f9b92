-- drop_constraint: one that is there is dropped when told so
-- up
ALTER TABLE `users` DROP CONSTRAINT `ck_users_age`;
-- down
ALTER TABLE `users` ADD CONSTRAINT `ck_users_age` CHECK (age >= 0);
