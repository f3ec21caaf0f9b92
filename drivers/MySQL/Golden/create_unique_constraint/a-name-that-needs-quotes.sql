-- create_unique_constraint: a name that needs quotes
-- up
ALTER TABLE `users` ADD CONSTRAINT `Uq "users" ``it's``` UNIQUE (`email`);
-- down
ALTER TABLE `users` DROP INDEX `Uq "users" ``it's```;
