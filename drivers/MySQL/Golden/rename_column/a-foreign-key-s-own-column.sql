-- rename_column: a foreign key's own column
-- up
ALTER TABLE `orders` RENAME COLUMN `user_id` TO `customer_id`;
-- down
ALTER TABLE `orders` RENAME COLUMN `customer_id` TO `user_id`;
