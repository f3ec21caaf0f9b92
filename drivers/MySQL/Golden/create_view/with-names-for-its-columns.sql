-- create_view: with names for its columns
-- up
CREATE VIEW `adults` (`number`, `mail`) AS SELECT id, email FROM users WHERE age >= 18;
-- down
DROP VIEW `adults`;
