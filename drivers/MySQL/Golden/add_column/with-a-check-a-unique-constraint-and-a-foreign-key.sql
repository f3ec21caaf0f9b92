-- add_column: with a check, a unique constraint and a foreign key
-- up
ALTER TABLE `orders` ADD COLUMN `seller_id` int, ADD CONSTRAINT `ck_seller` CHECK (seller_id > 0), ADD CONSTRAINT `uq_seller` UNIQUE (`seller_id`), ADD CONSTRAINT `fk_seller` FOREIGN KEY (`seller_id`) REFERENCES `users` (`id`);
-- down
ALTER TABLE `orders` DROP FOREIGN KEY `fk_seller`, DROP INDEX `uq_seller`, DROP CONSTRAINT `ck_seller`, DROP COLUMN `seller_id`;
