-- drop_table: one that refers to itself, rows present
-- up
DROP TABLE "nodes";
-- down
CREATE TABLE "nodes" (
    "id" integer NOT NULL,
    "parent_id" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_nodes_parent" FOREIGN KEY ("parent_id") REFERENCES "nodes" ("id")
);
