-- rename_constraint: a foreign key to the table itself
-- up
ALTER TABLE "nodes" RENAME CONSTRAINT "fk_nodes_parent" TO "fk_nodes_root";
-- down
ALTER TABLE "nodes" RENAME CONSTRAINT "fk_nodes_root" TO "fk_nodes_parent";
