-- replace_view: twice
-- up
ALTER VIEW `adults` AS SELECT id, email FROM users WHERE age >= 40;
ALTER VIEW `adults` AS SELECT id, email FROM users WHERE age IS NULL;
-- down
ALTER VIEW `adults` AS SELECT id, email FROM users WHERE age >= 40;
ALTER VIEW `adults` AS SELECT id, email FROM users WHERE age >= 18;
