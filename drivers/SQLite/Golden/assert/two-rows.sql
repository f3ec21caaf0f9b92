-- assert: two rows
-- up
-- true, or else: the assertion does not hold: SELECT id FROM users WHERE id < 3
SELECT id FROM users WHERE id < 3;
-- down
-- no statement
