-- create_check_constraint: a check of a pattern
-- up
ALTER TABLE `users` ADD CONSTRAINT `ck` CHECK (email LIKE '%@%');
-- down
ALTER TABLE `users` DROP CONSTRAINT `ck`;
