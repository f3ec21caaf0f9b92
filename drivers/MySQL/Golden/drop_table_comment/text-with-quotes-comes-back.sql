-- drop_table_comment: text with quotes comes back
-- up
ALTER TABLE `users` COMMENT='';
-- down
ALTER TABLE `users` COMMENT='it''s \\ "old"';
