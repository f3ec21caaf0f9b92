-- replace_view: with names for its columns
-- up
ALTER VIEW `adults` (`id`, `name`) AS SELECT id, nickname FROM users WHERE id = 1;
-- down
ALTER VIEW `adults` (`id`, `name`) AS SELECT id, nickname FROM users WHERE age >= 18;
