-- create_table: a foreign key to itself
-- up
CREATE TABLE "nodes" (
    "id" INTEGER NOT NULL,
    "parent_id" INTEGER,
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_nodes_parent" FOREIGN KEY ("parent_id") REFERENCES "nodes" ("id") ON DELETE CASCADE
);
-- down
-- with foreign keys off:
DROP TABLE "nodes";
