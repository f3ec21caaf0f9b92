-- drop_constraint: a foreign key to the table itself
-- up
ALTER TABLE `nodes` DROP FOREIGN KEY `fk_nodes_parent`;
-- down
ALTER TABLE `nodes` ADD CONSTRAINT `fk_nodes_parent` FOREIGN KEY (`parent_id`) REFERENCES `nodes` (`id`);
