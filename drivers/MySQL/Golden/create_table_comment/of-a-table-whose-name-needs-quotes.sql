-- create_table_comment: of a table whose name needs quotes
-- up
ALTER TABLE `Sel"ect ``it's``` COMMENT='odd';
-- down
ALTER TABLE `Sel"ect ``it's``` COMMENT='';
