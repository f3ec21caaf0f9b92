-- replace_view: a name that needs quotes
-- up
ALTER VIEW `Adu"lts ``it's``` AS SELECT id, email FROM users WHERE age >= 40;
-- down
ALTER VIEW `Adu"lts ``it's``` AS SELECT id, email FROM users WHERE age >= 18;
