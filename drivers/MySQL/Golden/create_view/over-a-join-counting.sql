-- create_view: over a join, counting
-- up
CREATE VIEW `totals` AS SELECT u.id AS id, count(o.id) AS bought, coalesce(sum(o.quantity), 0) AS pieces
FROM users u LEFT JOIN orders o ON o.user_id = u.id
GROUP BY u.id;
-- down
DROP VIEW `totals`;
