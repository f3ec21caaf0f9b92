-- rename_constraint: a check
-- up
ALTER TABLE `users` DROP CONSTRAINT `ck_users_age`, ADD CONSTRAINT `renamed` CHECK (age >= 0);
-- down
ALTER TABLE `users` DROP CONSTRAINT `renamed`, ADD CONSTRAINT `ck_users_age` CHECK (age >= 0);
