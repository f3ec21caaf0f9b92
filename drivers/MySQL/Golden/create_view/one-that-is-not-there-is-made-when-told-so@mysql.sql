-- create_view: one that is not there is made when told so
-- up
CREATE VIEW `adults` AS SELECT id, email FROM users WHERE age >= 18;
-- down
DROP VIEW `adults`;
