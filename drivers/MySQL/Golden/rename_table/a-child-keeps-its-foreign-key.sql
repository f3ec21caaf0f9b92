-- rename_table: a child keeps its foreign key
-- up
RENAME TABLE `orders` TO `purchases`;
-- down
RENAME TABLE `purchases` TO `orders`;
