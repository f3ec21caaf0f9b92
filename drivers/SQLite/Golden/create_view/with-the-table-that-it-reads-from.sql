-- create_view: with the table that it reads from
-- up
CREATE TABLE "nodes" (
    "id" INTEGER NOT NULL,
    "parent_id" INTEGER,
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_nodes_parent" FOREIGN KEY ("parent_id") REFERENCES "nodes" ("id")
);
INSERT INTO "nodes" ("id", "parent_id") VALUES (?1, ?2), (?3, ?4), (?5, ?6);
-- with 1, NULL, 2, 1, 3, 1
CREATE VIEW "roots" AS SELECT id FROM nodes WHERE parent_id IS NULL;
-- down
DROP VIEW "roots";
DELETE FROM "nodes" WHERE "id" = ?1;
-- with 3
DELETE FROM "nodes" WHERE "id" = ?1;
-- with 2
DELETE FROM "nodes" WHERE "id" = ?1;
-- with 1
-- with foreign keys off:
DROP TABLE "nodes";
