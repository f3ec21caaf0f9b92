-- drop_table_comment: of a table with one
-- up
ALTER TABLE `users` COMMENT='';
-- down
ALTER TABLE `users` COMMENT='people';
