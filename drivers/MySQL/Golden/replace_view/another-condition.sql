-- replace_view: another condition
-- up
ALTER VIEW `adults` AS SELECT id, email FROM users WHERE age >= 40;
-- down
ALTER VIEW `adults` AS SELECT id, email FROM users WHERE age >= 18;
