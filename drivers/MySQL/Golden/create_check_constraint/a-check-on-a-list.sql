-- create_check_constraint: a check on a list
-- up
ALTER TABLE `users` ADD CONSTRAINT `ck` CHECK (nickname IN ('ada', 'bob', 'it''s') OR nickname IS NULL);
-- down
ALTER TABLE `users` DROP CONSTRAINT `ck`;
