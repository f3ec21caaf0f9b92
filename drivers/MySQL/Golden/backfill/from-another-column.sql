-- backfill: from another column
-- up
UPDATE `users` SET age = id * 10, nickname = 'it''s ?';
-- down
-- no statement
