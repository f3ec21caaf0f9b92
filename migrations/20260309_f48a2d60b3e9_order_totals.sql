-- revision: f48a2d60b3e9
-- parent: 06b9e5d81c7f
-- message: order totals by user
-- created: 2026-03-09T10:00:00Z

-- upgrade
CREATE VIEW order_totals AS
SELECT users.id AS user_id,
       users.display_name,
       count(orders.id) AS orders,
       coalesce(sum(orders.total), 0) AS total
FROM users
LEFT JOIN orders ON orders.user_id = users.id
GROUP BY users.id, users.display_name;

-- downgrade
DROP VIEW order_totals;
