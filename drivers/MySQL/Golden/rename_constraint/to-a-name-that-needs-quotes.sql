-- rename_constraint: to a name that needs quotes
-- up
ALTER TABLE `users` DROP CONSTRAINT `ck_users_age`, ADD CONSTRAINT `Ck "users" ``it's``` CHECK (age >= 0);
-- down
ALTER TABLE `users` DROP CONSTRAINT `Ck "users" ``it's```, ADD CONSTRAINT `ck_users_age` CHECK (age >= 0);
