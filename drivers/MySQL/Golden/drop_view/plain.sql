-- drop_view: plain
-- up
DROP VIEW `adults`;
-- down
CREATE VIEW `adults` AS SELECT id, email FROM users WHERE age >= 18;
