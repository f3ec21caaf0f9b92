-- drop_view: a view of a view, then the view
-- up
DROP VIEW `elders`;
DROP VIEW `adults`;
-- down
CREATE VIEW `adults` AS SELECT id, email FROM users WHERE age >= 18;
CREATE VIEW `elders` AS SELECT id FROM adults WHERE id > 1;
