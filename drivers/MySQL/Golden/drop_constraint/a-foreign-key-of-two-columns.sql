-- drop_constraint: a foreign key of two columns
-- up
ALTER TABLE `transfers` DROP FOREIGN KEY `fk_transfers`;
-- down
ALTER TABLE `transfers` ADD CONSTRAINT `fk_transfers` FOREIGN KEY (`bank`, `number`) REFERENCES `accounts` (`bank`, `number`) ON DELETE CASCADE;
