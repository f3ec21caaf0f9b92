-- rename_table: a foreign key to itself
-- up
RENAME TABLE `nodes` TO `branches`;
-- down
RENAME TABLE `branches` TO `nodes`;
