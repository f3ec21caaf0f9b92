-- create_view: text with quotes and what looks like placeholders
-- up
CREATE VIEW "adults" AS SELECT id, 'it''s ? $1 :x %s' AS words FROM users;
-- down
DROP VIEW "adults";
