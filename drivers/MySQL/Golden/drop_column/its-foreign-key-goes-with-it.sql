-- drop_column: its foreign key goes with it
-- up
ALTER TABLE `orders` DROP FOREIGN KEY `fk_orders_users`, DROP COLUMN `user_id`;
