-- rename_constraint: a foreign key to the table itself
-- up
ALTER TABLE `nodes` DROP FOREIGN KEY `fk_nodes_parent`, ADD CONSTRAINT `fk_nodes_root` FOREIGN KEY (`parent_id`) REFERENCES `nodes` (`id`);
-- down
ALTER TABLE `nodes` DROP FOREIGN KEY `fk_nodes_root`, ADD CONSTRAINT `fk_nodes_parent` FOREIGN KEY (`parent_id`) REFERENCES `nodes` (`id`);
