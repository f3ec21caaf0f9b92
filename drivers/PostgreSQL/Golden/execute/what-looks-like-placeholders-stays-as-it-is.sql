-- execute: what looks like placeholders stays as it is
-- up
UPDATE users SET nickname = 'a?b $1 :c %s @d' WHERE id = 1;
-- down
-- no statement
