-- create_table: a foreign key to itself
-- up
CREATE TABLE "nodes" (
    "id" integer NOT NULL,
    "parent_id" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_nodes_parent" FOREIGN KEY ("parent_id") REFERENCES "nodes" ("id") ON DELETE CASCADE
);
-- down
DROP TABLE "nodes";
