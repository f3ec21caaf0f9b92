-- drop_table: one that refers to itself, rows present
-- up
-- with foreign keys off:
DROP TABLE "nodes";
-- down
CREATE TABLE "nodes" (
    "id" INTEGER NOT NULL,
    "parent_id" INTEGER,
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_nodes_parent" FOREIGN KEY ("parent_id") REFERENCES "nodes" ("id")
);
