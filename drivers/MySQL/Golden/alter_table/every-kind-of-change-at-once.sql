-- alter_table: every kind of change at once
-- up
ALTER TABLE `orders` ADD COLUMN `note` longtext, CHANGE COLUMN `quantity` `pieces` bigint NOT NULL DEFAULT 2;
ALTER TABLE `orders` ADD CONSTRAINT `ck_orders_pieces` CHECK (pieces > 0), ADD CONSTRAINT `uq_orders` UNIQUE (`user_id`, `id`), DROP FOREIGN KEY `fk_orders_users`, ADD CONSTRAINT `fk_orders_customers` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`), COMMENT='what people bought';
-- down
ALTER TABLE `orders` COMMENT='', DROP FOREIGN KEY `fk_orders_customers`, ADD CONSTRAINT `fk_orders_users` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`), DROP INDEX `uq_orders`, ADD INDEX `fk_orders_users` (`user_id`), DROP CONSTRAINT `ck_orders_pieces`;
ALTER TABLE `orders` CHANGE COLUMN `pieces` `quantity` int NOT NULL DEFAULT 1, DROP COLUMN `note`;
