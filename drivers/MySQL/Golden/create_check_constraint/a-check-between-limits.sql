-- create_check_constraint: a check between limits
-- up
ALTER TABLE `users` ADD CONSTRAINT `ck` CHECK (age BETWEEN 0 AND 150);
-- down
ALTER TABLE `users` DROP CONSTRAINT `ck`;
