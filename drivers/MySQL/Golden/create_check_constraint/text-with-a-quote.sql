-- create_check_constraint: text with a quote
-- up
ALTER TABLE `users` ADD CONSTRAINT `ck_users_email` CHECK (email <> 'it''s (nobody)');
-- down
ALTER TABLE `users` DROP CONSTRAINT `ck_users_email`;
