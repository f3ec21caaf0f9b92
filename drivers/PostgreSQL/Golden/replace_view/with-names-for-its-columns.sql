-- replace_view: with names for its columns
-- up
CREATE OR REPLACE VIEW "adults" ("id", "name") AS SELECT id, nickname FROM users WHERE id = 1;
-- down
CREATE OR REPLACE VIEW "adults" ("id", "name") AS SELECT id, nickname FROM users WHERE age >= 18;
