-- drop_constraint: every kind in one list
-- up
ALTER TABLE `orders` DROP FOREIGN KEY `fk_orders_users`, DROP INDEX `uq_orders`, DROP CONSTRAINT `ck_orders`, DROP PRIMARY KEY;
-- down
ALTER TABLE `orders` ADD PRIMARY KEY (`id`), ADD CONSTRAINT `ck_orders` CHECK (quantity > 0), ADD CONSTRAINT `uq_orders` UNIQUE (`quantity`, `id`), ADD CONSTRAINT `fk_orders_users` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE;
