-- drop_column: after its constraints, in one list
-- up
ALTER TABLE `users` DROP INDEX `uq_users_nickname`, DROP CONSTRAINT `ck_users_nickname`, DROP COLUMN `nickname`;
-- down
ALTER TABLE `users` ADD COLUMN `nickname` varchar(20), ADD CONSTRAINT `ck_users_nickname` CHECK (nickname <> 'root'), ADD CONSTRAINT `uq_users_nickname` UNIQUE (`nickname`);
