-- assert: NULL
-- up
-- true, or else: the assertion does not hold: SELECT age FROM users WHERE id = 3
SELECT age FROM users WHERE id = 3;
-- down
-- no statement
