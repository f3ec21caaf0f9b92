-- create_foreign_key: to the table itself
-- up
ALTER TABLE `nodes` ADD CONSTRAINT `fk_nodes_parent` FOREIGN KEY (`parent_id`) REFERENCES `nodes` (`id`);
-- down
ALTER TABLE `nodes` DROP FOREIGN KEY `fk_nodes_parent`;
