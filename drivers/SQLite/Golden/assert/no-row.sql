-- assert: no row
-- up
-- true, or else: the assertion does not hold: SELECT id FROM users WHERE id = 77
SELECT id FROM users WHERE id = 77;
-- down
-- no statement
