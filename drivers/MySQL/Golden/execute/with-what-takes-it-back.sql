-- execute: with what takes it back
-- up
UPDATE users SET age = age + 1 WHERE age IS NOT NULL;
INSERT INTO users (id, email) VALUES (4, 'joe@example.org');
-- down
DELETE FROM users WHERE id = 4;
UPDATE users SET age = age - 1 WHERE age IS NOT NULL;
