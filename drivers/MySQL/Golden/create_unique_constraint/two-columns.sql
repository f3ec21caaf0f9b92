-- create_unique_constraint: two columns
-- up
ALTER TABLE `users` ADD CONSTRAINT `uq_users_age_nickname` UNIQUE (`age`, `nickname`);
-- down
ALTER TABLE `users` DROP INDEX `uq_users_age_nickname`;
