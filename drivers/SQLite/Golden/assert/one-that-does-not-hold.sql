-- assert: one that does not hold
-- up
-- true, or else: the assertion does not hold: SELECT count(*) = 4 FROM users
SELECT count(*) = 4 FROM users;
-- down
-- no statement
