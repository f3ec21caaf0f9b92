-- execute: with nothing to take back
-- up
UPDATE users SET age = 50 WHERE id = 3;
-- down
-- no statement
