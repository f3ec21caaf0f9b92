-- create_table_comment: text that has to be escaped
-- up
ALTER TABLE `users` COMMENT='it''s a "table" \\ of
two lines; -- 100% größe 名前';
-- down
ALTER TABLE `users` COMMENT='';
