-- assert: a number that is not zero
-- up
-- true, or else: the assertion does not hold: SELECT max(age) FROM users
SELECT max(age) FROM users;
-- down
-- no statement
