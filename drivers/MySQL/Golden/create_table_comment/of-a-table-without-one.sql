-- create_table_comment: of a table without one
-- up
ALTER TABLE `users` COMMENT='People who log in';
-- down
ALTER TABLE `users` COMMENT='';
