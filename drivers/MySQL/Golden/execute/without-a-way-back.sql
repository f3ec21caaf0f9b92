-- execute: without a way back
-- up
DELETE FROM users WHERE id = 2;
