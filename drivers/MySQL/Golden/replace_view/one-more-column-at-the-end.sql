-- replace_view: one more column at the end
-- up
ALTER VIEW `adults` AS SELECT id, email, age FROM users WHERE age >= 40;
