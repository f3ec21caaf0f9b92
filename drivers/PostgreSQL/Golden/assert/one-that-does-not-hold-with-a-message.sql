-- assert: one that does not hold, with a message
-- up
-- true, or else: it's off
SELECT 1 = 2;
-- down
-- no statement
