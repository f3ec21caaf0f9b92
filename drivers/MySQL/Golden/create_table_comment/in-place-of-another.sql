-- create_table_comment: in place of another
-- up
ALTER TABLE `users` COMMENT='People who log in';
-- down
ALTER TABLE `users` COMMENT='people';
