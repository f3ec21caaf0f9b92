-- execute: outside a transaction
-- up
-- outside a transaction:
DELETE FROM users WHERE id = 2;
