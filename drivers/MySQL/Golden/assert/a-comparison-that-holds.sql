-- assert: a comparison that holds
-- up
-- true, or else: the assertion does not hold: SELECT count(*) = 3 FROM users
SELECT count(*) = 3 FROM users;
-- down
-- no statement
