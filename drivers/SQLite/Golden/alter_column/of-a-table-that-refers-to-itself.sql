-- alter_column: of a table that refers to itself
-- up
UPDATE OR ABORT "nodes" SET "parent_id" = "parent_id" WHERE "parent_id" IS NULL;
PRAGMA writable_schema = ON;
-- of 1 rows:
UPDATE sqlite_schema SET sql = 'CREATE TABLE "nodes" (
    "id" INTEGER NOT NULL,
    "parent_id" INTEGER DEFAULT 1,
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_nodes_parent" FOREIGN KEY ("parent_id") REFERENCES "nodes" ("id")
)'
WHERE type = 'table' AND name = 'nodes' AND sql = 'CREATE TABLE "nodes" (
    "id" INTEGER NOT NULL,
    "parent_id" INTEGER,
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_nodes_parent" FOREIGN KEY ("parent_id") REFERENCES "nodes" ("id")
)';
PRAGMA writable_schema = RESET;
CREATE VIEW "_skein_new_nodes" AS SELECT * FROM "nodes";
DROP VIEW "_skein_new_nodes";
-- true, or else: SQLite reads the edited definition of nodes in another way than was planned
SELECT (SELECT group_concat(quote(name) || ' ' || hidden || ' ' || pk) FROM pragma_table_xinfo('nodes')) = '''id'' 0 1,''parent_id'' 0 0';
-- true, or else: the rows of nodes do not hold to its definition; see PRAGMA quick_check
SELECT CASE WHEN (SELECT page_count FROM pragma_page_count) > 5000 THEN 1 ELSE (SELECT group_concat(quick_check) FROM pragma_quick_check('nodes')) = 'ok' END;
-- down
UPDATE OR ABORT "nodes" SET "parent_id" = "parent_id" WHERE "parent_id" IS 1;
PRAGMA writable_schema = ON;
-- of 1 rows:
UPDATE sqlite_schema SET sql = 'CREATE TABLE "nodes" (
    "id" INTEGER NOT NULL,
    "parent_id" INTEGER,
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_nodes_parent" FOREIGN KEY ("parent_id") REFERENCES "nodes" ("id")
)'
WHERE type = 'table' AND name = 'nodes' AND sql = 'CREATE TABLE "nodes" (
    "id" INTEGER NOT NULL,
    "parent_id" INTEGER DEFAULT 1,
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_nodes_parent" FOREIGN KEY ("parent_id") REFERENCES "nodes" ("id")
)';
PRAGMA writable_schema = RESET;
CREATE VIEW "_skein_new_nodes" AS SELECT * FROM "nodes";
DROP VIEW "_skein_new_nodes";
-- true, or else: SQLite reads the edited definition of nodes in another way than was planned
SELECT (SELECT group_concat(quote(name) || ' ' || hidden || ' ' || pk) FROM pragma_table_xinfo('nodes')) = '''id'' 0 1,''parent_id'' 0 0';
-- true, or else: the rows of nodes do not hold to its definition; see PRAGMA quick_check
SELECT CASE WHEN (SELECT page_count FROM pragma_page_count) > 5000 THEN 1 ELSE (SELECT group_concat(quick_check) FROM pragma_quick_check('nodes')) = 'ok' END;
