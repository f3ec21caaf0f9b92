-- create_view: over a table
-- up
CREATE VIEW `adults` AS SELECT id, email FROM users WHERE age >= 18;
-- down
DROP VIEW `adults`;
