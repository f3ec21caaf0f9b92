-- assert: zero
-- up
-- true, or else: the assertion does not hold: SELECT 0
SELECT 0;
-- down
-- no statement
