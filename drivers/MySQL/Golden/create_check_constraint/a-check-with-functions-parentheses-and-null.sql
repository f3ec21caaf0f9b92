-- create_check_constraint: a check with functions, parentheses and NULL
-- up
ALTER TABLE `users` ADD CONSTRAINT `ck` CHECK ((age IS NULL OR (age > 0 AND abs(age) < 200)) AND NOT (id = 0));
-- down
ALTER TABLE `users` DROP CONSTRAINT `ck`;
