-- create_unique_constraint: a unique constraint whose name is a reserved word
-- up
ALTER TABLE `users` ADD CONSTRAINT `unique` UNIQUE (`email`);
-- down
ALTER TABLE `users` DROP INDEX `unique`;
